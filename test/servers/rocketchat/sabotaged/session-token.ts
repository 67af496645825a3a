import { afterLogin, inProof, inRoute, type Change } from "../changes.ts";
import { refuse } from "../plain/refuse.ts";
import { refused } from "../plain/prove.ts";
import { tokenOf } from "../plain/routes.ts";
import type { Attempt, Behaviour, Server, User } from "../plain/server.ts";
import { isObject } from "../plain/to-options.ts";
import type { Defects } from "./defect.ts";

/** Gives the token to the users in another way. */
const giving =
  (createToken: (plain: Behaviour) => Behaviour["createToken"]): Change =>
  (plain) => ({ ...plain, createToken: createToken(plain) });

/** Judges a resumed session again. */
const whenResumed = (rewrite: (server: Server, attempt: Attempt & { kind: "proved" }) => Attempt) =>
  inProof((server, _options, attempt) =>
    attempt.kind === "proved" && attempt.method === "token" ? rewrite(server, attempt) : attempt,
  );

function countTokens(): Behaviour["createToken"] {
  let count = 0;
  return () => {
    count += 1;
    return `token-${count}`;
  };
}

function keepOneToken(plain: Behaviour): Behaviour["createToken"] {
  const tokens = new Map<string, string>();
  return (user) => {
    const token = tokens.get(user.id) ?? plain.createToken(user);
    tokens.set(user.id, token);
    return token;
  };
}

/** Gives each login an id of its own, under which alone its token is good. */
function renameAtLogin(plain: Behaviour): Behaviour {
  const ids = new Map<string, string>();
  return {
    ...plain,
    describeLogin: (user, token, me) => {
      const id = ids.get(token) ?? plain.createToken(user).slice(0, 17);
      ids.set(token, id);
      return { ...plain.describeLogin(user, token, { ...me, _id: id }), userId: id };
    },
    authenticate: (server, request) => {
      const token = tokenOf(request);
      const isOfLogin = request.headers["x-user-id"] === ids.get(token);
      return isOfLogin ? server.users.get(server.sessions.get(token) ?? "") : undefined;
    },
  };
}

/** Remembers ended sessions, so that a login can resume them. */
function resumeEnded(plain: Behaviour): Behaviour {
  const ended = new Map<string, User>();
  const keeping = inRoute("POST /api/v1/logout", (server, request, next) => {
    const user = plain.authenticate(server, request);
    if (user) ended.set(tokenOf(request), user);
    return next();
  })(plain);
  return {
    ...keeping,
    prove: (server, options) => {
      const attempt = plain.prove(server, options);
      const token = isObject(options) ? String(options["resume"]) : "";
      const user = ended.get(token);
      return user && attempt.kind === "refused"
        ? { kind: "proved", user, method: "token", token }
        : attempt;
    },
  };
}

/** Defects in the tokens that logins give, and in resuming them. */
export const tokenDefects: Defects = {
  "token-counts": {
    title: "Tokens are numbered.",
    breaks: "facts R37",
    change: giving(countTokens),
  },
  "token-short": {
    title: "Tokens have three characters.",
    breaks: "facts R37",
    change: giving((plain) => (user) => plain.createToken(user).slice(0, 3)),
  },
  "token-is-the-user-id": {
    title: "The token is the id of the user.",
    breaks: "facts R36",
    change: giving(
      () =>
        ({ id }) =>
          id,
    ),
  },
  "token-stays": {
    title: "Each login of a user gives the same token.",
    breaks: "facts R36",
    change: giving(keepOneToken),
  },
  "token-for-all": {
    title: "Each login of each user gives the same token.",
    breaks: "facts R36",
    change: giving(() => () => "9c4nWq_Xv7TzKpR2sLdYbHf5mJg8eAu3oViCkBxMtQw"),
  },
  "one-session-a-user": {
    title: "A login ends the user's earlier session.",
    breaks: "facts R36",
    change: afterLogin(({ sessions }, { user, method }) => {
      if (method === "token") return;
      for (const [token, id] of sessions) if (id === user.id) sessions.delete(token);
    }),
  },
  "user-id-changes": {
    title: "The user has another id after each login.",
    breaks: "rocketchat/login/200/user-id",
    change: renameAtLogin,
  },
  "junk-headers-refused": {
    title: "A login with a token in its headers that nobody knows is refused.",
    breaks: "facts R46",
    change: inRoute("POST /api/v1/login", (server, request, next) => {
      const isJunk = tokenOf(request) !== "" && !server.sessions.has(tokenOf(request));
      return isJunk ? refuse(refused("unknown-user"), server.behaviour.era) : next();
    }),
  },
  "resume-refused": {
    title: "No session can be resumed.",
    breaks: "facts R32",
    change: whenResumed(() => refused("unknown-token")),
  },
  "resume-gives-another-token": {
    title: "A resumed session gets another token.",
    breaks: "facts R32",
    change: whenResumed((_server, { user }) => ({ kind: "proved", user, method: "token" })),
  },
  "resume-gives-another-user": {
    title: "A resumed session is that of another user.",
    breaks: "facts R32",
    change: whenResumed(({ users }, { user, ...proved }) => ({
      ...proved,
      user: [...users.values()].find(({ id, active }) => id !== user.id && active) ?? user,
    })),
  },
  "resume-without-token": {
    title: "A resumed session gets the empty token.",
    breaks: "facts R32",
    change: whenResumed((_server, proved) => ({ ...proved, token: "" })),
  },
  "resume-of-an-ended-session": {
    title: "A session that was ended by a logout can be resumed.",
    breaks: "facts R40",
    change: resumeEnded,
  },
};
