import { inRefusal, inReply, inRoute, isLogin } from "../changes.ts";
import { withHeaders } from "../plain/refuse.ts";
import type { Reply } from "../plain/server.ts";
import type { Defects } from "./defect.ts";

const withStatus = (status: number) => (reply: Reply) => ({ ...reply, status });

/** Every successful login is answered with another status. */
const loginWithStatus = (status: number) =>
  inReply((reply, request) =>
    isLogin(request) && reply.status === 200 ? { ...reply, status } : reply,
  );

/** Every 401 of a route is answered with another status. */
const unauthenticatedWithStatus = (route: string, status: number) =>
  inRoute(route, (_server, _request, next) => {
    const reply = next();
    return reply.status === 401 ? { ...reply, status } : reply;
  });

/** Defects in the status of replies whose bodies are right. */
export const statusDefects: Defects = {
  "login-201": {
    title: "A login is answered with 201.",
    breaks: "rocketchat/login/200/http-status",
    change: loginWithStatus(201),
  },
  "login-202": {
    title: "A login is answered with 202.",
    breaks: "rocketchat/login/200/http-status",
    change: loginWithStatus(202),
  },
  "login-203": {
    title: "A login is answered with 203.",
    breaks: "rocketchat/login/200/http-status",
    change: loginWithStatus(203),
  },
  "login-204": {
    title: "A login is answered with 204, so that its body is lost.",
    breaks: "rocketchat/login/200/http-status",
    change: loginWithStatus(204),
  },
  "login-401": {
    title: "A login that succeeds is answered with 401.",
    breaks: "rocketchat/login/200/http-status",
    change: loginWithStatus(401),
  },
  "login-redirects": {
    title: "A login is answered with 302 to the home page.",
    breaks: "rocketchat/login/200/http-status",
    change: inReply((reply, request) =>
      isLogin(request) && reply.status === 200
        ? withHeaders({ ...reply, status: 302 }, { Location: "/home" })
        : reply,
    ),
  },
  "wrong-password-200": {
    title: "A wrong password is refused with 200 and the body of an error.",
    breaks: "facts R25",
    change: inRefusal(["wrong-password", "unknown-user"], withStatus(200)),
  },
  "wrong-password-400": {
    title: "A wrong password is refused with 400.",
    breaks: "facts R25",
    change: inRefusal(["wrong-password", "unknown-user"], withStatus(400)),
  },
  "wrong-password-403": {
    title: "A wrong password is refused with 403.",
    breaks: "facts R25",
    change: inRefusal(["wrong-password", "unknown-user"], withStatus(403)),
  },
  "wrong-password-404": {
    title: "A wrong password is refused with 404.",
    breaks: "facts R25",
    change: inRefusal(["wrong-password", "unknown-user"], withStatus(404)),
  },
  "wrong-password-500": {
    title: "A wrong password is refused with 500.",
    breaks: "facts R25",
    change: inRefusal(["wrong-password", "unknown-user"], withStatus(500)),
  },
  "wrong-password-redirects": {
    title: "A wrong password is answered with 303 to the login page.",
    breaks: "facts R25",
    change: inRefusal(["wrong-password", "unknown-user"], (reply) =>
      withHeaders({ ...reply, status: 303 }, { Location: "/login?failed=1" }),
    ),
  },
  "nothing-sent-400": {
    title: "A login without a user or a password is refused with 400.",
    breaks: "facts R27",
    change: inRefusal(["unrecognized"], withStatus(400)),
  },
  "nothing-sent-422": {
    title: "A login without a user or a password is refused with 422.",
    breaks: "facts R27",
    change: inRefusal(["unrecognized"], withStatus(422)),
  },
  "nothing-sent-200": {
    title: "A login without a user or a password is refused with 200.",
    breaks: "facts R27",
    change: inRefusal(["unrecognized"], withStatus(200)),
  },
  "nothing-sent-500": {
    title: "A login without a user or a password is refused with 500.",
    breaks: "facts R27",
    era: "8",
    change: inRefusal(["unrecognized"], withStatus(500)),
  },
  "wrong-type-200": {
    title: "A password of the wrong type is refused with 200.",
    breaks: "facts R34",
    change: inRefusal(["wrong-type"], withStatus(200)),
  },
  "malformed-200": {
    title: "A body that is not JSON is refused with 200.",
    breaks: "facts R35",
    change: inRefusal(["malformed"], withStatus(200)),
  },
  "junk-token-200": {
    title: "A token that the server does not know is refused with 200.",
    breaks: "facts R33",
    change: inRefusal(["unknown-token"], withStatus(200)),
  },
  "junk-token-500": {
    title: "A token that the server does not know is refused with 500.",
    breaks: "facts R33",
    change: inRefusal(["unknown-token"], withStatus(500)),
  },
  "deactivated-403": {
    title: "A deactivated user is refused with 403.",
    breaks: "facts R42",
    change: inRefusal(["inactive"], withStatus(403)),
  },
  "me-without-login-403": {
    title: "/api/v1/me without a login is refused with 403.",
    breaks: "facts R39",
    change: unauthenticatedWithStatus("GET /api/v1/me", 403),
  },
  "me-without-login-200": {
    title: "/api/v1/me without a login is refused with 200 and the body of an error.",
    breaks: "facts R39",
    change: unauthenticatedWithStatus("GET /api/v1/me", 200),
  },
  "log-out-204": {
    title: "A logout is answered with 204.",
    breaks: "facts R40",
    change: inRoute("POST /api/v1/logout", (_server, _request, next) => {
      const reply = next();
      return reply.status === 200 ? { ...reply, status: 204 } : reply;
    }),
  },
};
