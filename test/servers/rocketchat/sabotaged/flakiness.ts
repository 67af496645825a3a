import { isLogin, type Change } from "../changes.ts";
import { toReply, withHeaders } from "../plain/refuse.ts";
import type { Incoming, Reply } from "../plain/server.ts";
import { isObject } from "../plain/to-options.ts";
import { users } from "../plain/users.ts";
import type { Defects } from "./defect.ts";

type Chosen = (reply: Reply, request: Incoming) => boolean;

const any: Chosen = () => true;
const isSuccess: Chosen = (reply, request) => isLogin(request) && reply.status === 200;
const isRefusal: Chosen = (reply, request) => isLogin(request) && reply.status === 401;
const isMe: Chosen = (_reply, { path }) => path === "/api/v1/me";

/** A counter that strikes each `period`th time. */
function createStrike(period: number): () => boolean {
  let count = 0;
  return () => {
    count += 1;
    return count % period === 0;
  };
}

/** Rewrites each `period`th of the chosen replies. */
const each =
  (period: number, isChosen: Chosen, rewrite: (reply: Reply) => Reply): Change =>
  (plain) => {
    const strikes = createStrike(period);
    return {
      ...plain,
      finish: (reply, request) => (isChosen(reply, request) && strikes() ? rewrite(reply) : reply),
    };
  };

/** Never answers a request that looks like this. */
const hangingOn =
  (isStuck: Chosen): Change =>
  (plain) => {
    const stuck = new WeakSet<Reply>();
    return {
      ...plain,
      finish: (reply, request) => {
        if (isStuck(reply, request)) stuck.add(reply);
        return reply;
      },
      send: (response, reply, text) => {
        if (!stuck.has(reply)) plain.send(response, reply, text);
      },
    };
  };

/** Changes the data of a login. */
const inData =
  (rewrite: (data: Readonly<Record<string, unknown>>) => unknown) =>
  (reply: Reply): Reply => {
    const { body } = reply;
    if (!isObject(body) || !isObject(body["data"])) return reply;
    return { ...reply, body: { ...body, data: rewrite(body["data"]) } };
  };

const failure = toReply(500, { status: "error", message: "Internal server error" });
const unauthorized = { status: "error", error: "Unauthorized", message: "Unauthorized" };

/** Servers that are right most of the time. */
export const flakinessDefects: Defects = {
  "each-fifth-login-500": {
    title: "Each fifth login is answered with 500.",
    breaks: "rocketchat/login/200/http-status",
    change: each(5, isSuccess, () => failure),
  },
  "each-fourth-login-refused": {
    title: "Each fourth login is refused though it is right.",
    breaks: "rocketchat/login/request/example",
    change: each(4, isSuccess, () => toReply(401, unauthorized)),
  },
  "each-third-login-without-me": {
    title: "Each third login does not describe the user.",
    breaks: "rocketchat/login/200/me",
    change: each(
      3,
      isSuccess,
      inData((data) => ({ ...data, me: undefined })),
    ),
  },
  "each-second-status-ok": {
    title: 'Each second login has the status "ok".',
    breaks: "rocketchat/login/200/status",
    change: each(2, isSuccess, (reply) => ({
      ...reply,
      body: isObject(reply.body) ? { ...reply.body, status: "ok" } : reply.body,
    })),
  },
  "each-fourth-login-of-another": {
    title: "Each fourth login has the userId of the last user.",
    breaks: "rocketchat/login/200/user-id-is-of-me",
    change: each(
      4,
      isSuccess,
      inData((data) => ({ ...data, userId: users.at(-1)?.id })),
    ),
  },
  "each-second-login-untyped": {
    title: "Each second login is said to be text/plain.",
    breaks: "facts R47",
    change: each(2, isSuccess, (reply) => withHeaders(reply, { "Content-Type": "text/plain" })),
  },
  "each-third-token-again": {
    title: "Each third token is the one before.",
    breaks: "facts R36",
    change: (plain) => {
      const strikes = createStrike(3);
      let last = "";
      return {
        ...plain,
        createToken: (user) => {
          last = strikes() ? last : plain.createToken(user);
          return last;
        },
      };
    },
  },
  "each-third-wrong-password-accepted": {
    title: "Each third wrong password is right.",
    breaks: "rocketchat/login/request/password",
    change: (plain) => {
      const strikes = createStrike(3);
      return {
        ...plain,
        verifyPassword: (user, password) => plain.verifyPassword(user, password) || strikes(),
      };
    },
  },
  "each-third-refusal-200": {
    title: "Each third refusal is answered with 200.",
    breaks: "facts R25",
    change: each(3, isRefusal, (reply) => ({ ...reply, status: 200 })),
  },
  "each-third-refusal-500": {
    title: "Each third refusal is answered with 500.",
    breaks: "facts R25",
    change: each(3, isRefusal, () => failure),
  },
  "each-second-me-refused": {
    title: "Each second /api/v1/me is refused.",
    breaks: "facts R38",
    change: each(2, isMe, () =>
      toReply(401, { status: "error", message: "You must be logged in to do this." }),
    ),
  },
  "each-seventh-connection-reset": {
    title: "Each seventh request gets no reply but the end of its connection.",
    breaks: "rocketchat/login/200/http-status",
    change: (plain) => {
      const strikes = createStrike(7);
      return {
        ...plain,
        send: (response, reply, text) => {
          if (strikes()) response.destroy();
          else plain.send(response, reply, text);
        },
      };
    },
  },
  "each-third-body-cut": {
    title: "Each third login ends in the middle of its body, and its connection with it.",
    breaks: "rocketchat/login/200/example",
    change: (plain) => {
      const strikes = createStrike(3);
      return {
        ...plain,
        send: (response, reply, text) => {
          if (reply.status !== 200 || !text.includes("authToken") || !strikes()) {
            plain.send(response, reply, text);
            return;
          }
          const headers = { ...reply.headers, "Content-Length": String(Buffer.byteLength(text)) };
          response.writeHead(reply.status, headers);
          response.write(text.slice(0, 40), () => response.destroy());
        },
      };
    },
  },
  "each-fifth-reply-unavailable": {
    title: "Each fifth request is answered with 503 by a proxy.",
    breaks: "rocketchat/login/200/http-status",
    change: each(5, any, (reply) => ({
      ...withHeaders(reply, { "Content-Type": "text/html" }),
      status: 503,
      body: "<html><title>503</title><h1>No server is available</h1></html>",
    })),
  },
  "hangs-on-directory-login": {
    title: "A directory login is never answered.",
    breaks: "rocketchat/login/json/example",
    change: hangingOn((_reply, { text }) => text.includes("ldapPass")),
  },
  "hangs-on-wrong-password": {
    title: "A wrong password is never answered.",
    breaks: "facts R25",
    change: hangingOn(
      ({ body, status }) => status === 401 && isObject(body) && body["error"] === "Unauthorized",
    ),
  },
  "hangs-on-nothing": {
    title: "A login without a user and a password is never answered.",
    breaks: "facts R27",
    change: hangingOn((reply, request) => isRefusal(reply, request) && request.text === "{}"),
  },
};
