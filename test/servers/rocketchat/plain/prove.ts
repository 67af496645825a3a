import type {
  Attempt,
  LoginOptions,
  PasswordDigest,
  Reason,
  Refused,
  Server,
  User,
  UserKey,
} from "./server.ts";
import { isObject } from "./to-options.ts";

export function refused(reason: Reason, user?: User): Refused {
  return { kind: "refused", reason, user };
}

/** Asks one handler after the other; the first that knows the form judges it. */
export function prove(server: Server, options: unknown): Attempt {
  if (!isOptions(options)) return refused("unrecognized");
  if (options.resume) return proveByToken(server, options.resume);
  if (options.password) return proveByPassword(server, options);
  if (isOptions(options.totp) && options.totp.code) return proveWithCode(server, options.totp);
  if (options.ldap && options.ldapOptions) return proveByDirectory(server, options);
  return refused("unrecognized");
}

function isOptions(value: unknown): value is LoginOptions {
  return isObject(value);
}

function proveByToken(server: Server, token: unknown): Attempt {
  if (typeof token !== "string") return refused("wrong-type");
  const user = server.users.get(server.sessions.get(token) ?? "");
  return user ? { kind: "proved", user, method: "token", token } : refused("unknown-token");
}

function proveByPassword(server: Server, options: LoginOptions): Attempt {
  const { user: key, password, ...others } = options;
  if (Object.keys(others).length > 0 || !isUserKey(key)) return refused("wrong-type");
  if (!isPassword(password)) return refused("wrong-type");

  const user = server.behaviour.findUser(server, key);
  if (!user) return refused("unknown-user");
  if (!server.behaviour.verifyPassword(user, password)) return refused("wrong-password", user);
  return { kind: "proved", user, method: "password" };
}

function isUserKey(value: unknown): value is UserKey {
  if (!isObject(value)) return false;
  const [[key, name] = [], ...others] = Object.entries(value);
  const isKnown = key === "id" || key === "username" || key === "email";
  return isKnown && others.length === 0 && typeof name === "string" && name !== "";
}

function isPassword(value: unknown): value is string | PasswordDigest {
  if (typeof value === "string") return true;
  return isObject(value) && typeof value["digest"] === "string" && value["algorithm"] === "sha-256";
}

function proveWithCode(server: Server, { code, login }: LoginOptions): Attempt {
  const attempt = server.behaviour.prove(server, login);
  return attempt.kind === "proved" ? { ...attempt, code } : attempt;
}

/** Servers from about 4.x on know their own users here, too. */
function proveByDirectory(server: Server, { username, ldapPass }: LoginOptions): Attempt {
  if (typeof username !== "string" || username === "") return refused("wrong-type");
  const { behaviour } = server;
  const user = behaviour.findUser(server, { username });
  if (user && behaviour.verifyDirectory(user, ldapPass))
    return { kind: "proved", user, method: "directory" };
  if (behaviour.era === "0.74") return { ...refused("directory", user), username };
  if (ldapPass === "") return refused("unrecognized");
  const key = username.includes("@") ? { email: username } : { username };
  return behaviour.prove(server, { user: key, password: ldapPass });
}
