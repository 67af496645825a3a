import { inProof, isLogin, type Change } from "../changes.ts";
import { logIn } from "../plain/routes.ts";
import type { Incoming, JsonObject, Server } from "../plain/server.ts";
import { isObject } from "../plain/to-options.ts";
import type { Defects } from "./defect.ts";

const KEYS = new Set(["user", "username", "email", "password", "code"]);

/** Logs the first user in if a login of `resume` looks good. */
const resumedBy = (isGood: (token: unknown, server: Server) => boolean) =>
  inProof((server, options, attempt) => {
    const [user] = server.users.values();
    const isFree = attempt.kind === "refused" && isObject(options) && "resume" in options;
    if (!user || !isFree || !isGood(options["resume"], server)) return attempt;
    return { kind: "proved", user, method: "token" };
  });

/** Replaces the password of a login of one form by the right one, whatever was sent. */
const uncheckedIf =
  (isForm: (body: JsonObject, request: Incoming) => boolean): Change =>
  (plain) => ({
    ...plain,
    toOptions: (body, request) => {
      const options = plain.toOptions(body, request);
      if (!isObject(body) || !isObject(options) || !isForm(body, request)) return options;
      const names = isObject(options["user"]) ? Object.values(options["user"]) : [];
      const user = plain.users.find(({ username, emails }) =>
        [username, ...emails.map(({ address }) => address)].some((name) => names.includes(name)),
      );
      return user && options["password"] ? { ...options, password: user.password } : options;
    },
  });

/** Takes a login by password with keys that nobody knows, and ignores them. */
const tolerateKeys: Change = (plain) => ({
  ...plain,
  toOptions: (body, request) => {
    if (!isObject(body) || !("password" in body)) return plain.toOptions(body, request);
    const known = Object.entries(body).filter(([key]) => KEYS.has(key));
    return plain.toOptions(Object.fromEntries(known), request);
  },
});

/** Ways in through one form of the login, or around it. */
export const bypassByForm: Defects = {
  "unknown-user-logged-in": {
    title: "Whoever is unknown is logged in as the first user.",
    breaks: "rocketchat/login/request/username",
    change: inProof((server, _options, attempt) => {
      const [user] = server.users.values();
      const isUnknown = attempt.kind === "refused" && attempt.reason === "unknown-user";
      return user && isUnknown ? { kind: "proved", user, method: "password" } : attempt;
    }),
  },
  "username-with-suffix-accepted": {
    title: "Anything may follow the username.",
    breaks: "rocketchat/login/request/username",
    change: (plain) => ({
      ...plain,
      findUser: (server, key) =>
        plain.findUser(server, key) ??
        [...server.users.values()].find(({ username }) => key.username?.startsWith(username)),
    }),
  },
  "get-logs-in": {
    title: "A GET with the credentials in its query logs in.",
    breaks: "rocketchat/login/route",
    change: (plain) => ({
      ...plain,
      routes: {
        ...plain.routes,
        "GET /api/v1/login": (server, request) =>
          logIn(server, plain.toOptions(Object.fromEntries(request.query), request)),
      },
    }),
  },
  "junk-token-resumed": {
    title: "Any token resumes the session of the first user.",
    breaks: "facts R33",
    change: resumedBy((token) => typeof token === "string" && token !== ""),
  },
  "empty-token-resumed": {
    title: "The empty token resumes the session of the first user.",
    breaks: "facts R33",
    change: resumedBy((token) => token === ""),
  },
  "token-operator-resumed": {
    title: "An object in the place of the token resumes the session of the first user.",
    breaks: "facts R33",
    change: resumedBy(isObject),
  },
  "token-prefix-resumed": {
    title: "The first half of a token is enough to resume a session.",
    breaks: "facts R33",
    change: inProof((server, options, attempt) => {
      const start = isObject(options) ? options["resume"] : undefined;
      if (attempt.kind === "proved" || typeof start !== "string" || start.length < 20) {
        return attempt;
      }
      const token = [...server.sessions.keys()].find((whole) => whole.startsWith(start));
      return token === undefined ? attempt : server.behaviour.prove(server, { resume: token });
    }),
  },
  "user-id-resumed": {
    title: "The id of a user resumes a session of this user.",
    breaks: "facts R33",
    change: inProof((server, options, attempt) => {
      const user = server.users.get(String(isObject(options) ? options["resume"] : ""));
      return user ? { kind: "proved", user, method: "token" } : attempt;
    }),
  },
  "extra-key-tolerated": {
    title: "A login with a key that nobody knows succeeds.",
    breaks: "facts R34",
    change: tolerateKeys,
  },
  "two-names-tolerated": {
    title: "A user object with two names is taken by the first of them.",
    breaks: "facts R34",
    change: inProof((server, options, attempt) => {
      const user = isObject(options) ? options["user"] : undefined;
      if (attempt.kind === "proved" || !isObject(options) || !isObject(user)) return attempt;
      const [first, second] = Object.entries(user);
      if (!first || !second) return attempt;
      return server.behaviour.prove(server, { ...options, user: Object.fromEntries([first]) });
    }),
  },
  "password-unchecked-by-email": {
    title: "A login by the key email succeeds with any password.",
    breaks: "facts R29",
    change: uncheckedIf((body) => "email" in body),
  },
  "password-unchecked-by-user": {
    title: "A login by the key user, as text, succeeds with any password.",
    breaks: "facts R29",
    change: uncheckedIf(({ user }) => typeof user === "string"),
  },
  "password-unchecked-when-wrapped": {
    title: "A login with a user object succeeds with any password.",
    breaks: "facts R29",
    change: uncheckedIf(({ user }) => isObject(user)),
  },
  "password-unchecked-in-form": {
    title: "A login sent as a form succeeds with any password.",
    breaks: "rocketchat/login/form/media-type",
    change: uncheckedIf((_body, { headers }) => /urlencoded/.test(headers["content-type"] ?? "")),
  },
  "deactivated-user-logged-in": {
    title: "A deactivated user is logged in.",
    breaks: "facts R42",
    change: (plain) => ({
      ...plain,
      admit: (server, attempt) => {
        const admitted = plain.admit(server, attempt);
        const isInactive = admitted.kind === "refused" && admitted.reason === "inactive";
        return isInactive ? attempt : admitted;
      },
    }),
  },
  "failure-opens-a-session": {
    title: "A login that fails gets a token that is good.",
    breaks: "rocketchat/login/request/password",
    change: (plain) => ({
      ...plain,
      finish: (reply, request, server) => {
        const [user] = server.users.values();
        if (!user || !isLogin(request) || reply.status !== 401) return reply;
        const authToken = plain.createToken(user);
        server.sessions.set(authToken, user.id);
        const data = { userId: user.id, authToken };
        return { ...reply, body: isObject(reply.body) ? { ...reply.body, data } : reply.body };
      },
    }),
  },
};
