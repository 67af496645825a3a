import { inRefusal, isLogin, type Change } from "../changes.ts";
import { withHeaders } from "../plain/refuse.ts";
import type { Incoming, Reply } from "../plain/server.ts";
import type { Defects } from "./defect.ts";

type Chosen = (reply: Reply, request: Incoming) => boolean;

const isSuccess: Chosen = (reply, request) => isLogin(request) && reply.status === 200;
const isFailure: Chosen = (reply, request) => isLogin(request) && reply.status !== 200;

/** Writes the chosen replies in another media type than JSON. */
const typed =
  (isChosen: Chosen, mediaType: string): Change =>
  (plain) => ({
    ...plain,
    finish: (reply, request) =>
      isChosen(reply, request) ? withHeaders(reply, { "Content-Type": mediaType }) : reply,
  });

/** Writes something else than the JSON of the chosen replies. */
const written =
  (isChosen: Chosen, rewrite: (json: string) => string): Change =>
  (plain) => ({
    ...plain,
    render: (reply, request) => {
      const json = plain.render(reply, request);
      return isChosen(reply, request) ? rewrite(json) : json;
    },
  });

/** Defects in the media type, or in what is written under it. */
export const mediaTypeDefects: Defects = {
  "login-typed-html": {
    title: "A login is JSON, but said to be text/html.",
    breaks: "facts R47",
    change: typed(isSuccess, "text/html; charset=utf-8"),
  },
  "login-typed-plain": {
    title: "A login is JSON, but said to be text/plain.",
    breaks: "facts R47",
    change: typed(isSuccess, "text/plain"),
  },
  "login-typed-form": {
    title: "A login is JSON, but said to be a form.",
    breaks: "facts R47",
    change: typed(isSuccess, "application/x-www-form-urlencoded"),
  },
  "login-untyped": {
    title: "A login has no Content-Type.",
    breaks: "facts R47",
    change: (plain) => ({
      ...plain,
      finish: (reply, request) => {
        const { "Content-Type": mediaType, ...headers } = reply.headers;
        return mediaType !== undefined && isSuccess(reply, request) ? { ...reply, headers } : reply;
      },
    }),
  },
  "failure-typed-html": {
    title: "A refusal is JSON, but said to be text/html.",
    breaks: "facts R47",
    change: typed(isFailure, "text/html"),
  },
  "failure-typed-plain": {
    title: "A refusal is JSON, but said to be text/plain.",
    breaks: "facts R47",
    change: typed(isFailure, "text/plain; charset=utf-8"),
  },
  "failure-as-page": {
    title: "A wrong password is refused with a page for people.",
    breaks: "facts R47",
    change: inRefusal(["wrong-password", "unknown-user"], (reply) => ({
      ...withHeaders(reply, { "Content-Type": "text/html" }),
      body: "<!DOCTYPE html><html lang='en'><title>401</title><h1>Unauthorized</h1></html>",
    })),
  },
  "failure-bare-word": {
    title: "A refusal is the word Unauthorized, said to be JSON.",
    breaks: "facts R47",
    change: written(isFailure, () => "Unauthorized"),
  },
  "failure-empty": {
    title: "A refusal has no body.",
    breaks: "facts R25",
    change: written(isFailure, () => ""),
  },
  "login-empty": {
    title: "A login has no body.",
    breaks: "rocketchat/login/200/example",
    change: written(isSuccess, () => ""),
  },
  "login-single-quoted": {
    title: "A login is written with single quotes.",
    breaks: "rocketchat/login/200/example",
    change: written(isSuccess, (json) => json.replaceAll('"', "'")),
  },
  "login-truncated": {
    title: "A login ends before its JSON does.",
    breaks: "rocketchat/login/200/example",
    change: written(isSuccess, (json) => json.slice(0, -3)),
  },
  "login-with-trailing-comma": {
    title: "A login has a comma before its last brace.",
    breaks: "rocketchat/login/200/example",
    change: written(isSuccess, (json) => `${json.slice(0, -1)},}`),
  },
  "login-with-trailing-text": {
    title: "Text follows the JSON of a login.",
    breaks: "rocketchat/login/200/example",
    change: written(isSuccess, (json) => `${json}\n<!-- rendered in 12 ms -->`),
  },
  "login-twice": {
    title: "A login is written twice, one line each.",
    breaks: "rocketchat/login/200/example",
    change: written(isSuccess, (json) => `${json}\n${json}\n`),
  },
  "login-guarded": {
    title: "The JSON of a login follows a guard against scripts.",
    breaks: "rocketchat/login/200/example",
    change: written(isSuccess, (json) => `)]}',\n${json}`),
  },
  "login-as-jsonp": {
    title: "A login is a call of a function.",
    breaks: "rocketchat/login/200/example",
    change: written(isSuccess, (json) => `callback(${json});`),
  },
  "login-encoded-twice": {
    title: "A login is a JSON string with JSON in it.",
    breaks: "rocketchat/login/200/example",
    change: written(isSuccess, (json) => JSON.stringify(json)),
  },
  "login-as-array": {
    title: "A login is an array of one object.",
    breaks: "rocketchat/login/200/example",
    change: written(isSuccess, (json) => `[${json}]`),
  },
  "login-as-xml": {
    title: "A login is XML, and said to be.",
    breaks: "rocketchat/login/200/example",
    change: (plain) => ({
      ...typed(isSuccess, "application/xml")(plain),
      render: (reply, request) =>
        isSuccess(reply, request)
          ? "<login><status>success</status></login>"
          : plain.render(reply, request),
    }),
  },
};
