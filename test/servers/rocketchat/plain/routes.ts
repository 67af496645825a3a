import { refused } from "./prove.ts";
import { refuseUnauthenticated, toReply, withHeaders } from "./refuse.ts";
import type { Era, Incoming, Proved, Reply, Route, Server, User } from "./server.ts";

const VERSIONS: Readonly<Record<Era, string>> = { "0.74": "0.74.3", "5": "5.4", "8": "8.1" };

export const routes: Readonly<Record<string, Route>> = {
  "GET /api/info": ({ behaviour }) =>
    toReply(200, { version: VERSIONS[behaviour.era], success: true }),
  "POST /api/v1/login": login,
  "GET /api/v1/login": () => withHeaders(noSuchRoute(405), { Allow: "POST" }),
  "GET /api/v1/me": describeMe,
  "POST /api/v1/logout": logOut,
  "GET /api/v1/logout": logOut,
};

export function noSuchRoute(status: 404 | 405): Reply {
  return toReply(status, { status: "error", message: "API endpoint does not exist" });
}

function login(server: Server, request: Incoming): Reply {
  const body = server.behaviour.readBody(request);
  if (body === undefined) return server.behaviour.refuse(refused("malformed"));
  return logIn(server, server.behaviour.toOptions(body, request));
}

/** Judges a login and, if all is well, opens a session. */
export function logIn(server: Server, options: unknown): Reply {
  const { behaviour } = server;
  const attempt = behaviour.admit(server, behaviour.prove(server, options));
  if (attempt.kind === "proved") return openSession(server, attempt);
  behaviour.countFailure(server, attempt);
  return behaviour.refuse(attempt);
}

function openSession({ behaviour, sessions, failures }: Server, { user, token }: Proved): Reply {
  const authToken = token ?? behaviour.createToken(user);
  sessions.set(authToken, user.id);
  failures.delete(user.id);
  const data = behaviour.describeLogin(user, authToken, behaviour.describeUser(user));
  return toReply(200, behaviour.wrapLogin(data));
}

function describeMe(server: Server, request: Incoming): Reply {
  const { behaviour } = server;
  const user = behaviour.authenticate(server, request);
  if (!user) return refuseUnauthenticated(behaviour.era);
  return toReply(200, { ...behaviour.describeUser(user), success: true });
}

function logOut(server: Server, request: Incoming): Reply {
  if (!server.behaviour.authenticate(server, request)) {
    return refuseUnauthenticated(server.behaviour.era);
  }
  server.sessions.delete(tokenOf(request));
  return toReply(200, { status: "success", data: { message: "You've been logged out!" } });
}

export function tokenOf({ headers }: Incoming): string {
  return String(headers["x-auth-token"] ?? "");
}

/** Both headers count, and only together. */
export function authenticate(server: Server, request: Incoming): User | undefined {
  const userId = server.sessions.get(tokenOf(request));
  const isOfUser = userId !== undefined && userId === request.headers["x-user-id"];
  return isOfUser ? server.users.get(userId) : undefined;
}
