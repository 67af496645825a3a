import { afterFailure, afterLogin, inRoute, type Change } from "../changes.ts";
import { toReply } from "../plain/refuse.ts";
import type { Behaviour, Server, User } from "../plain/server.ts";
import { isObject } from "../plain/to-options.ts";
import type { Defects } from "./defect.ts";

const BLOCK_MS = 5 * 60_000;

function block({ failures, clock }: Server, users: Iterable<User>) {
  for (const { id } of users) {
    failures.set(id, { count: 0, blockedUntil: clock.now() + BLOCK_MS });
  }
}

function change({ users }: Server, user: User, patch: Partial<User>) {
  users.set(user.id, { ...user, ...patch });
}

/** After one malformed body, no login succeeds any more. */
function stickInError(plain: Behaviour): Behaviour {
  let isStuck = false;
  return inRoute("POST /api/v1/login", (_server, _request, next) => {
    if (isStuck) return toReply(500, { status: "error", message: "Invalid JSON" });
    const reply = next();
    isStuck = reply.status === 400;
    return reply;
  })(plain);
}

/** A login that lacks its password gets that of the last one. */
function rememberPassword(plain: Behaviour): Behaviour {
  let last: unknown;
  return {
    ...plain,
    toOptions: (body, request) => {
      if (!isObject(body)) return plain.toOptions(body, request);
      if (typeof body["password"] === "string") last = body["password"];
      const isBare = Object.keys(body).every((key) => key === "username");
      const whole = isBare && last !== undefined ? { ...body, password: last } : body;
      return plain.toOptions(whole, request);
    },
  };
}

/** Counts the failures of a user for ever. */
function neverResetCounter(plain: Behaviour): Behaviour {
  const counts = new Map<string, number>();
  return afterFailure((server, { user, reason }) => {
    if (!user || reason === "blocked") return;
    const count = (counts.get(user.id) ?? 0) + 1;
    counts.set(user.id, count);
    if (count >= 3) block(server, [user]);
  })(plain);
}

/** Runs after a failure of a user who is known. */
const afterKnownFailure = (effect: (server: Server, user: User) => void): Change =>
  afterFailure((server, { user }) => {
    if (user) effect(server, user);
  });

/** Logins that leave something behind which they should not. */
export const stateDefects: Defects = {
  "first-failure-blocks": {
    title: "One wrong password blocks the user.",
    breaks: "facts R43",
    change: (plain) => ({ ...plain, maxFailures: 1 }),
  },
  "failure-deactivates": {
    title: "A wrong password deactivates the user.",
    breaks: "facts R43",
    change: afterKnownFailure((server, user) => change(server, user, { active: false })),
  },
  "failure-blocks-all": {
    title: "A wrong password blocks every user.",
    breaks: "facts R43",
    change: afterFailure((server) => block(server, server.users.values())),
  },
  "failure-blocks-another": {
    title: "A wrong password blocks all users but the one whose it was.",
    breaks: "facts R43",
    change: afterKnownFailure((server, user) =>
      block(
        server,
        [...server.users.values()].filter(({ id }) => id !== user.id),
      ),
    ),
  },
  "counter-never-reset": {
    title: "The third failure blocks a user, whatever succeeded between.",
    breaks: "facts R43",
    change: neverResetCounter,
  },
  "failure-ends-sessions": {
    title: "A wrong password ends the sessions of the user.",
    breaks: "rocketchat/session/credentials-open",
    change: afterKnownFailure(({ sessions }, user) => {
      for (const [token, id] of sessions) if (id === user.id) sessions.delete(token);
    }),
  },
  "wrong-password-becomes-right": {
    title: "The second try with the same wrong password succeeds.",
    breaks: "rocketchat/login/request/password",
    change: (plain) => {
      const tried = new Set<string>();
      return {
        ...plain,
        verifyPassword: (user, password) => {
          const attempt = JSON.stringify([user.id, password]);
          if (plain.verifyPassword(user, password) || tried.has(attempt)) return true;
          tried.add(attempt);
          return false;
        },
      };
    },
  },
  "password-remembered": {
    title: "A username alone is logged in with the password of the login before.",
    breaks: "rocketchat/login/request/password",
    change: rememberPassword,
  },
  "login-renames": {
    title: "The user has another username after a login.",
    breaks: "rocketchat/login/request/username",
    change: afterLogin((server, { user }) =>
      change(server, user, { username: `${user.username}.1` }),
    ),
  },
  "login-spends-password": {
    title: "A password is good for one login.",
    breaks: "rocketchat/login/request/example",
    change: afterLogin((server, { user, method }) => {
      if (method === "password") change(server, user, { password: "spent" });
    }),
  },
  "login-deactivates-others": {
    title: "A login deactivates all other users.",
    breaks: "rocketchat/login/request/example",
    change: afterLogin((server, { user }) => {
      for (const other of server.users.values()) {
        if (other.id !== user.id) change(server, other, { active: false });
      }
    }),
  },
  "code-asked-once": {
    title: "After one login with a code the user is never asked again.",
    breaks: "rocketchat/login/totp/needed",
    change: (plain) => {
      const known = new Set<string>();
      return {
        ...plain,
        needsCode: (proved) => plain.needsCode(proved) && !known.has(proved.user.id),
        verifyCode: (server, user, code) => {
          const isRight = plain.verifyCode(server, user, code);
          if (isRight) known.add(user.id);
          return isRight;
        },
      };
    },
  },
  "malformed-body-sticks": {
    title: "After a body that is not JSON each login is answered with 500.",
    breaks: "facts R35",
    change: stickInError,
  },
  "log-out-deactivates": {
    title: "A logout deactivates the user.",
    breaks: "facts R40",
    change: (plain) =>
      inRoute("POST /api/v1/logout", (server, request, next) => {
        const user = plain.authenticate(server, request);
        const reply = next();
        if (user) change(server, user, { active: false });
        return reply;
      })(plain),
  },
};
