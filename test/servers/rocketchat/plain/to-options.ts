import type { Era, Incoming, JsonObject, LoginOptions, UserKey } from "./server.ts";

const SHORT_KEYS = new Set(["user", "username", "email", "password", "code"]);

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Brings a login in a short form into the long one that the handlers know, as `loginCompatibility` of the servers does.
 * Anything else goes through as it is.
 */
export function toOptions(body: unknown, { headers }: Incoming, era: Era): unknown {
  if (!isObject(body) || !isShort(body)) return body;
  const { user, username, email, password } = body;
  const key = toUserKey(user, username, email);
  if (!key) return body;

  const login = toLogin(key, password, era);
  const code = body.code || (era === "0.74" ? undefined : headers["x-2fa-code"]);
  return code ? { totp: { code, login } } : login;
}

function isShort(body: JsonObject): body is LoginOptions {
  const hasPassword = body["password"] !== undefined && body["password"] !== null;
  return hasPassword && Object.keys(body).every((key) => SHORT_KEYS.has(key));
}

function toUserKey(user: unknown, username: unknown, email: unknown): UserKey | undefined {
  if (typeof user === "string") return user.includes("@") ? { email: user } : { username: user };
  if (user !== undefined) return undefined;
  if (typeof username === "string" && username !== "") return { username };
  if (typeof email === "string" && email !== "") return { email };
  return undefined;
}

/** From about 4.x on, servers with a directory ask it first, and fall back to their own users. */
function toLogin(key: UserKey, password: unknown, era: Era): LoginOptions {
  if (era === "0.74" || typeof password !== "string" || password === "") {
    return { user: key, password };
  }
  const username = key.username ?? key.email;
  return { ldap: true, username, ldapPass: password, ldapOptions: {} };
}
