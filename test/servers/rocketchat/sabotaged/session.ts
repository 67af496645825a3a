import { inRoute, type Change } from "../changes.ts";
import { refuseUnauthenticated, toReply } from "../plain/refuse.ts";
import { tokenOf } from "../plain/routes.ts";
import type { Incoming, Reply, Server, User } from "../plain/server.ts";
import { isObject } from "../plain/to-options.ts";
import type { Defects } from "./defect.ts";

const ME = "GET /api/v1/me";
const LOG_OUT = "POST /api/v1/logout";

const ownerOf = ({ sessions, users }: Server, request: Incoming) =>
  users.get(sessions.get(tokenOf(request)) ?? "");

const idOf = ({ headers }: Incoming) => String(headers["x-user-id"] ?? "");

/** Shows a user at /api/v1/me whom the plain server would not show there. */
const alsoShowing = (find: (server: Server, request: Incoming) => User | undefined) =>
  inRoute(ME, (server, request, next) => {
    const reply = next();
    const user = reply.status === 401 ? find(server, request) : undefined;
    return user ? toReply(200, { ...server.behaviour.describeUser(user), success: true }) : reply;
  });

/** Does something besides when somebody logs out. */
const afterLogOut =
  (effect: (server: Server, user: User) => void): Change =>
  (plain) =>
    inRoute(LOG_OUT, (server, request, next) => {
      const user = plain.authenticate(server, request);
      const reply = next();
      if (user) effect(server, user);
      return reply;
    })(plain);

/** Writes the body of each 200 of a route in another way. */
const inSuccess = (route: string, rewrite: (body: unknown) => unknown) =>
  inRoute(route, (_server, _request, next): Reply => {
    const reply = next();
    return reply.status === 200 ? { ...reply, body: rewrite(reply.body) } : reply;
  });

/** Defects in what a session opens, and in how it ends. */
export const sessionDefects: Defects = {
  "token-opens-nothing": {
    title: "/api/v1/me refuses the token of a login.",
    breaks: "rocketchat/session/credentials-open",
    change: inRoute(ME, ({ behaviour }) => refuseUnauthenticated(behaviour.era)),
  },
  "me-for-everybody": {
    title: "/api/v1/me without a login shows the first user.",
    breaks: "rocketchat/session/credentials-needed",
    change: alsoShowing(({ users }) => [...users.values()][0]),
  },
  "me-with-token-only": {
    title: "/api/v1/me does without X-User-Id.",
    breaks: "rocketchat/session/credentials-needed",
    change: alsoShowing((server, request) =>
      idOf(request) === "" ? ownerOf(server, request) : undefined,
    ),
  },
  "me-with-id-only": {
    title: "/api/v1/me does without X-Auth-Token.",
    breaks: "rocketchat/session/credentials-needed",
    change: alsoShowing(({ users }, request) =>
      tokenOf(request) === "" ? users.get(idOf(request)) : undefined,
    ),
  },
  "me-with-any-token": {
    title: "/api/v1/me takes any token for an id that exists.",
    breaks: "rocketchat/session/credentials-needed",
    change: alsoShowing(({ users }, request) =>
      tokenOf(request) === "" ? undefined : users.get(idOf(request)),
    ),
  },
  "me-with-any-id": {
    title: "/api/v1/me takes a good token with any id, and shows whose token it is.",
    breaks: "facts R39",
    change: alsoShowing((server, request) =>
      idOf(request) === "" ? undefined : ownerOf(server, request),
    ),
  },
  "me-by-the-id": {
    title: "/api/v1/me takes a good token with the id of another user, and shows that one.",
    breaks: "facts R39",
    change: alsoShowing((server, request) =>
      ownerOf(server, request) ? server.users.get(idOf(request)) : undefined,
    ),
  },
  "me-of-another": {
    title: "/api/v1/me shows another user than the one who asks.",
    breaks: "facts R38",
    change: inRoute(ME, (server, request, next) => {
      const reply = next();
      const other = [...server.users.values()].find(({ id }) => id !== idOf(request));
      return reply.status === 200 && other
        ? { ...reply, body: { ...server.behaviour.describeUser(other), success: true } }
        : reply;
    }),
  },
  "me-wrapped": {
    title: "/api/v1/me wraps the user into an object.",
    breaks: "facts R38",
    change: inSuccess(ME, (body) => ({ user: body, success: true })),
  },
  "me-without-success": {
    title: "/api/v1/me has no mark of success.",
    breaks: "facts R38",
    change: inSuccess(ME, (body) => (isObject(body) ? { ...body, success: undefined } : body)),
  },
  "log-out-without-effect": {
    title: "A token is good after its logout.",
    breaks: "facts R40",
    change: inRoute(LOG_OUT, (server, request, next) => {
      const user = ownerOf(server, request);
      const reply = next();
      if (user && reply.status === 200) server.sessions.set(tokenOf(request), user.id);
      return reply;
    }),
  },
  "log-out-ends-every-session": {
    title: "A logout ends all sessions of the user.",
    breaks: "facts R40",
    change: afterLogOut(({ sessions }, user) => {
      for (const [token, id] of sessions) if (id === user.id) sessions.delete(token);
    }),
  },
  "log-out-ends-all-sessions": {
    title: "A logout ends the sessions of all users.",
    breaks: "facts R40",
    change: afterLogOut(({ sessions }) => sessions.clear()),
  },
  "log-out-of-nobody": {
    title: "A logout without a login succeeds.",
    breaks: "facts R40",
    change: inRoute(LOG_OUT, (_server, _request, next) => {
      const reply = next();
      const data = { message: "You've been logged out!" };
      return reply.status === 401 ? toReply(200, { status: "success", data }) : reply;
    }),
  },
  "log-out-wants-a-body": {
    title: "A logout said to be JSON with an empty body is refused as malformed.",
    breaks: "facts R41",
    change: inRoute(LOG_OUT, (_server, { headers, text }, next) => {
      const isEmptyJson = text === "" && (headers["content-type"] ?? "").includes("json");
      return isEmptyJson ? toReply(400, { status: "error", message: "Invalid JSON" }) : next();
    }),
  },
  "log-out-says-nothing": {
    title: "A logout is answered with an empty object.",
    breaks: "facts R40",
    change: inSuccess(LOG_OUT, () => ({})),
  },
};
