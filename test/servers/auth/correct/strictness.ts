import type { CorrectServer } from "../../subject.ts";
import { onReply, onRequest, putIn, type Layer } from "../layers.ts";
import { toClientResponseError } from "../plain/client-response-error.ts";
import { mediaTypeOf, toJsonReply } from "../plain/exchange.ts";
import { isObject, memberOf, parseJson } from "../plain/json.ts";
import { pocketBase022 } from "../plain/parts.ts";
import { toCorrectServer, type Variant } from "./variant.ts";

/** Answers before the login is judged, where there is something to answer. */
function refuseEarly(status: number, message: string, isRefused: RefusedWhen): Layer {
  const refusal = toClientResponseError({ status, message, data: {} }, pocketBase022);
  return (next) => async (request) =>
    isRefused(request) ? toJsonReply(status, refusal) : next(request);
}

type RefusedWhen = (request: Parameters<ReturnType<Layer>>[0]) => boolean;

const variants: readonly Variant[] = [
  {
    id: "malformed-json-400",
    title: "Malformed JSON is refused with 400, as later versions of the service do.",
    layer: refuseEarly(
      400,
      "Invalid json",
      ({ method, headers, text }) =>
        method === "POST" &&
        mediaTypeOf(headers) === "application/json" &&
        parseJson(text) === undefined,
    ),
  },
  {
    id: "only-json-taken",
    title: "Whatever does not say that it is JSON is refused with 415.",
    layer: refuseEarly(
      415,
      "Unsupported Media Type",
      ({ method, headers }) => method === "POST" && mediaTypeOf(headers) !== "application/json",
    ),
  },
  {
    id: "other-methods-not-found",
    title: "A GET finds nothing: 404 instead of 405.",
    layer: (next) => async (request) =>
      request.method === "POST" ? next(request) : toJsonReply(404, { message: "Not Found" }),
  },
  {
    id: "password-of-other-type-422",
    title: "A password that is no string is refused with 422.",
    layer: refuseEarly(422, "The password has to be a string.", ({ text }) => {
      const password = memberOf(parseJson(text), "password") ?? "";
      return typeof password !== "string";
    }),
  },
  {
    id: "email-key-ignored",
    title: "The undocumented key `email` is ignored.",
    layer: onRequest((request) => {
      const body = parseJson(request.text);
      if (!isObject(body)) return request;
      return { ...request, text: JSON.stringify({ ...body, email: undefined }) };
    }),
  },
  {
    id: "json-for-everyone",
    title: "Errors are JSON, whatever the client would rather read.",
    layer: onRequest((request) => ({
      ...request,
      headers: { ...request.headers, accept: "application/json" },
    })),
  },
  {
    id: "no-cookie",
    title: "No reply sets a cookie.",
    parts: { setsCookie: false },
  },
  {
    id: "public-url",
    title: "Errors name the public address of the login and not the inner PocketBase.",
    layer: onReply((reply) =>
      reply.status === 400
        ? putIn(reply, ["url", "originalError.url"], "https://trails.example/api/v1/auth/login")
        : reply,
    ),
  },
];

export const strictness: readonly CorrectServer[] = variants.map(toCorrectServer);
