import { inMe, inRefusal, inReply, isLogin, type Change } from "../changes.ts";
import { sha256 } from "../plain/credentials.ts";
import type { JsonObject, Refused, Reply, User } from "../plain/server.ts";
import { currentCodes } from "../plain/second-factor.ts";
import { isObject } from "../plain/to-options.ts";
import { users } from "../plain/users.ts";
import type { Defects } from "./defect.ts";

const BCRYPT = "$2b$10$K7pQmX4vTzR9sLdWfYc1ueN3hGj5aBoE8iVxCkMqPtUrSw2ZyD6Fa";

/** Adds a key to the replies of failed logins. */
const withKeys = (reply: Reply, keys: JsonObject): Reply => ({
  ...reply,
  body: isObject(reply.body) ? { ...reply.body, ...keys } : reply.body,
});

/** Tells an unknown user from a wrong password. */
const unknownUserTold = (rewrite: (reply: Reply, refused: Refused) => Reply) =>
  inRefusal(["unknown-user"], rewrite);

/** Adds something of the stored user to the user that is shown. */
const shown =
  (secretsOf: (user: User) => JsonObject): Change =>
  (plain) => ({
    ...plain,
    describeUser: (user) => ({ ...plain.describeUser(user), ...secretsOf(user) }),
  });

/** Replies that say what nobody should learn from them. */
export const leakDefects: Defects = {
  "password-hash-in-services": {
    title: "The user is shown with the hash of the password.",
    breaks: "facts R07",
    change: inMe({ services: { password: { bcrypt: BCRYPT } } }),
  },
  "password-hash-beside-the-name": {
    title: "The user has a key passwordHash.",
    breaks: "facts R07",
    change: shown(({ password = "" }) => ({ passwordHash: sha256(password) })),
  },
  "password-in-user": {
    title: "The user is shown with the password.",
    breaks: "facts R07",
    change: shown(({ password, directoryPassword }) => ({
      password: password ?? directoryPassword,
    })),
  },
  "totp-secret-in-services": {
    title: "A user with a second factor is shown with its secret.",
    breaks: "facts R07",
    change: shown(({ secret }) =>
      secret === undefined ? {} : { services: { totp: { enabled: true, secret } } },
    ),
  },
  "backup-codes-in-services": {
    title: "A user with a second factor is shown with the backup codes.",
    breaks: "facts R07",
    change: shown(({ secret, backupCodes }) =>
      secret === undefined ? {} : { services: { totp: { enabled: true, backupCodes } } },
    ),
  },
  "password-echoed": {
    title: "The refusal of a wrong password repeats it.",
    breaks: "facts R25",
    change: inReply((reply, request) => {
      const password = /"password":\s*"([^"]+)"/.exec(request.text)?.[1];
      return reply.status === 401 && password !== undefined
        ? withKeys(reply, { message: `Unauthorized: "${password}" is wrong` })
        : reply;
    }),
  },
  "directory-password-echoed": {
    title: "The refusal of a directory login repeats what was sent.",
    breaks: "facts R10",
    change: inReply((reply, request) =>
      isLogin(request) && reply.status === 401 && request.text.includes("ldapPass")
        ? withKeys(reply, { request: request.text })
        : reply,
    ),
  },
  "right-password-hinted": {
    title: "The refusal of a wrong password has the hash of the right one.",
    breaks: "facts R07",
    change: inRefusal(["wrong-password"], (reply) =>
      withKeys(reply, { details: { expected: BCRYPT } }),
    ),
  },
  "expected-code-in-details": {
    title: "The refusal of a code has the right one.",
    breaks: "facts R16",
    era: "5",
    change: inReply((reply, _request, server) => {
      const isInvalid = isObject(reply.body) && reply.body["error"] === "totp-invalid";
      const expected = users.flatMap((user) => currentCodes(server, user));
      return isInvalid ? withKeys(reply, { details: { method: "totp", expected } }) : reply;
    }),
  },
  "stack-in-failure": {
    title: "The refusal of a wrong password has a stack trace.",
    breaks: "facts R25",
    change: inRefusal(["wrong-password", "unknown-user"], (reply) =>
      withKeys(reply, {
        stack:
          "Error: Unauthorized\n    at checkPassword (/opt/server/app/login.js:212:15)\n    at processTicksAndRejections (node:internal/process/task_queues:105:5)",
      }),
    ),
  },
  "token-in-failure": {
    title: "The refusal of a wrong password has an authToken.",
    breaks: "rocketchat/login/request/password",
    change: inRefusal(["wrong-password", "unknown-user"], (reply) =>
      withKeys(reply, {
        data: { userId: null, authToken: "Zk3-xP9qLw_5TnB8vRy2MdGh7sJc4FaUeQo6WiXtYpE" },
      }),
    ),
  },
  "user-in-failure": {
    title: "The refusal of a wrong password describes the user.",
    breaks: "facts R26",
    change: inRefusal(["wrong-password"], (reply, { user }) =>
      withKeys(reply, { user: { _id: user?.id, name: user?.name, emails: user?.emails } }),
    ),
  },
  "unknown-user-told-by-message": {
    title: "An unknown user is refused with another message than a wrong password.",
    breaks: "facts R26",
    change: unknownUserTold((reply) => withKeys(reply, { message: "User not found" })),
  },
  "unknown-user-told-by-error": {
    title: "An unknown user is refused with another error than a wrong password.",
    breaks: "facts R26",
    change: unknownUserTold((reply) => withKeys(reply, { error: 403 })),
  },
  "unknown-user-told-by-status": {
    title: "An unknown user is refused with 404, a wrong password with 401.",
    breaks: "facts R26",
    change: unknownUserTold((reply) => ({ ...reply, status: 404 })),
  },
  "unknown-user-told-by-key": {
    title: "Only the refusal of an unknown user has a key suggestion.",
    breaks: "facts R26",
    change: unknownUserTold((reply) => withKeys(reply, { suggestion: "Sign up first" })),
  },
  "users-in-failure": {
    title: "The refusal of an unknown user lists those who exist.",
    breaks: "facts R26",
    change: unknownUserTold((reply) =>
      withKeys(reply, { users: users.map(({ username }) => username) }),
    ),
  },
  "deactivation-told-first": {
    title: "A wrong password of a deactivated user is refused as that of a deactivated user.",
    breaks: "facts R42",
    change: (plain) => ({
      ...plain,
      refuse: (refused) =>
        plain.refuse(refused.user?.active === false ? { ...refused, reason: "inactive" } : refused),
    }),
  },
};
