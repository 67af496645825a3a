import { inProof, inRefusal, type Change } from "../changes.ts";
import { refused } from "../plain/prove.ts";
import type { JsonObject, Reply, Server, User } from "../plain/server.ts";
import { isObject } from "../plain/to-options.ts";
import type { Defects } from "./defect.ts";

/** Takes further passwords of the directory besides the right ones. */
const alsoBinding =
  (isGood: (sent: unknown, own: string) => boolean): Change =>
  (plain) => ({
    ...plain,
    verifyDirectory: (user, password) =>
      plain.verifyDirectory(user, password) ||
      (user.directoryPassword !== undefined && isGood(password, user.directoryPassword)),
  });

const comparing = (isSame: (sent: string, own: string) => boolean) =>
  alsoBinding((sent, own) => typeof sent === "string" && sent !== "" && isSame(sent, own));

/** Refuses a directory login that looks like this. */
const refusingLogin = (isRefused: (options: JsonObject) => boolean) =>
  inProof((_server, options, attempt) => {
    const isDirectory = isObject(options) && "ldapPass" in options;
    return isDirectory && isRefused(options) ? refused("unrecognized") : attempt;
  });

/** Logs another user in than the one whom the directory knows. */
const mistaking = (choose: (server: Server, user: User) => User | undefined) =>
  inProof((server, _options, attempt) => {
    if (attempt.kind !== "proved" || attempt.method !== "directory") return attempt;
    return { ...attempt, user: choose(server, attempt.user) ?? attempt.user };
  });

/** Lets whoever the directory does not know in, as a new user. */
const welcomingStrangers: Change = inProof((server, _options, attempt) => {
  if (attempt.kind === "proved" || attempt.reason !== "directory" || attempt.user) return attempt;
  const { username = "" } = attempt;
  const user: User = {
    id: `new-${username}`,
    name: username,
    username,
    emails: [],
    roles: ["user"],
    active: true,
    backupCodes: [],
  };
  server.users.set(user.id, user);
  return { kind: "proved", user, method: "directory" };
});

const withStatus = (status: number) => (reply: Reply) => ({ ...reply, status });

const isWrapped = (options: unknown): options is JsonObject & { readonly totp: JsonObject } =>
  isObject(options) && isObject(options["totp"]);

/** Defects in logging in users of the directory. */
export const directoryDefects: Defects = {
  "empty-directory-password-binds": {
    title: "An empty ldapPass binds anonymously, which counts as a login.",
    breaks: "rocketchat/login/ldap/ldap-pass",
    change: alsoBinding((sent) => sent === ""),
  },
  "missing-directory-password-binds": {
    title: "A directory login without ldapPass succeeds.",
    breaks: "rocketchat/login/ldap/ldap-pass",
    change: alsoBinding((sent) => sent === undefined),
  },
  "any-directory-password-accepted": {
    title: "Any ldapPass is right.",
    breaks: "facts R10",
    change: comparing(() => true),
  },
  "directory-password-prefix-accepted": {
    title: "The beginning of the ldapPass is enough.",
    breaks: "facts R10",
    change: comparing((sent, own) => own.startsWith(sent)),
  },
  "directory-password-in-any-case-accepted": {
    title: "The ldapPass is compared without regard to case.",
    breaks: "facts R10",
    change: comparing((sent, own) => sent.toLowerCase() === own.toLowerCase()),
  },
  "directory-password-array-accepted": {
    title: "An array is the right ldapPass.",
    breaks: "facts R10",
    change: alsoBinding((sent) => Array.isArray(sent)),
  },
  "directory-password-object-accepted": {
    title: "An object is the right ldapPass.",
    breaks: "facts R10",
    change: alsoBinding(isObject),
  },
  "directory-password-true-accepted": {
    title: "The ldapPass true is right.",
    breaks: "facts R10",
    change: alsoBinding((sent) => sent === true),
  },
  "directory-welcomes-strangers": {
    title: "Whoever the directory does not know is logged in as a new user.",
    breaks: "rocketchat/login/ldap/username",
    change: welcomingStrangers,
  },
  "directory-form-refused": {
    title: "A directory login sent as a form is refused.",
    breaks: "rocketchat/login/form/example",
    change: (plain) => ({
      ...plain,
      readBody: (request) =>
        /urlencoded/.test(request.headers["content-type"] ?? "") ? {} : plain.readBody(request),
    }),
  },
  "directory-json-refused": {
    title: "A directory login sent as JSON is refused.",
    breaks: "rocketchat/login/json/example",
    change: refusingLogin(({ ldap }) => ldap === true),
  },
  "directory-options-array-refused": {
    title: "ldapOptions must not be an empty array.",
    breaks: "rocketchat/login/ldap/ldap-options",
    change: refusingLogin(({ ldapOptions }) => Array.isArray(ldapOptions)),
  },
  "directory-options-text-refused": {
    title: "ldapOptions must not be text.",
    breaks: "facts R11",
    change: refusingLogin(({ ldapOptions }) => typeof ldapOptions === "string"),
  },
  "directory-options-object-refused": {
    title: "ldapOptions must not be an object.",
    breaks: "facts R11",
    change: refusingLogin(({ ldapOptions }) => isObject(ldapOptions)),
  },
  "directory-refusal-200": {
    title: "A wrong ldapPass is refused with 200 and the body of an error.",
    breaks: "facts R10",
    change: inRefusal(["directory"], withStatus(200)),
  },
  "directory-refusal-500": {
    title: "A wrong ldapPass is refused with 500.",
    breaks: "facts R10",
    change: inRefusal(["directory"], withStatus(500)),
  },
  "directory-refusal-400": {
    title: "A wrong ldapPass is refused with 400.",
    breaks: "facts R10",
    change: inRefusal(["directory"], withStatus(400)),
  },
  "directory-user-mistaken": {
    title: "Each directory login is that of the first local user.",
    breaks: "rocketchat/login/200/me/username",
    change: mistaking(({ users }) =>
      [...users.values()].find(({ password }) => password !== undefined),
    ),
  },
  "directory-user-undescribed": {
    title: "A directory login does not describe the user.",
    breaks: "rocketchat/login/200/me",
    change: (plain) => ({
      ...plain,
      describeLogin: (user, token, me) =>
        user.directoryPassword === undefined
          ? plain.describeLogin(user, token, me)
          : { userId: user.id, authToken: token },
    }),
  },
  "directory-code-never-asked": {
    title: "A user of the directory who has a second factor is not asked for it.",
    breaks: "rocketchat/login/ldap/totp",
    era: "5",
    change: (plain) => ({
      ...plain,
      needsCode: (proved) => proved.method === "password" && plain.needsCode(proved),
    }),
  },
  "directory-wrapped-refused": {
    title: "The wrapped form of the second factor does not know directory logins.",
    breaks: "rocketchat/login/ldap/totp",
    era: "5",
    change: inProof((_server, options, attempt) => {
      const login = isWrapped(options) ? options.totp["login"] : undefined;
      return isObject(login) && "ldapPass" in login ? refused("unrecognized") : attempt;
    }),
  },
};
