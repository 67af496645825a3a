import type { SabotagedServer } from "../../subject.ts";
import { onRefusal, onSuccess, withHeaders, type ReplyChange } from "../layers.ts";
import { toErrorPage } from "../plain/negotiate.ts";
import { pocketBase023 } from "../plain/parts.ts";
import { toSabotagedServers, type Defect } from "./defect.ts";

function sayMediaType(mediaType: string): ReplyChange {
  return (reply) => withHeaders(reply, { "content-type": mediaType });
}

const sayNothing: ReplyChange = (reply) => {
  const { "content-type": _, ...headers } = reply.headers;
  return { ...reply, headers };
};

const truncate: ReplyChange = (reply) => ({ ...reply, text: reply.text.slice(0, -20) });

const writeLiteral: ReplyChange = (reply) => ({
  ...reply,
  text: reply.text.replaceAll(/"(\w+)":/g, "$1:"),
});

const encodeTwice: ReplyChange = (reply) => ({ ...reply, text: JSON.stringify(reply.text) });

const empty: ReplyChange = (reply) => ({ ...reply, text: "" });

const success = "auth/login/200/body";
const refusal = "auth/login/400/body";

const defects: readonly Defect[] = [
  {
    id: "success-as-html",
    title: "A success calls its JSON text/html.",
    breaks: "facts W01",
    layer: onSuccess(sayMediaType("text/html; charset=utf-8")),
  },
  {
    id: "success-as-plain-text",
    title: "A success calls its JSON text/plain.",
    breaks: "facts W01",
    layer: onSuccess(sayMediaType("text/plain; charset=utf-8")),
  },
  {
    id: "success-as-bytes",
    title: "A success calls its JSON application/octet-stream.",
    breaks: "facts W01",
    layer: onSuccess(sayMediaType("application/octet-stream")),
  },
  {
    id: "success-without-media-type",
    title: "A success does not say what its body is.",
    breaks: "facts W01",
    layer: onSuccess(sayNothing),
  },
  {
    id: "success-truncated",
    title: "The JSON of a success lacks its end.",
    breaks: success,
    layer: onSuccess(truncate),
  },
  {
    id: "success-as-javascript",
    title: "A success is an object of JavaScript, whose keys have no quotes.",
    breaks: success,
    layer: onSuccess(writeLiteral),
  },
  {
    id: "success-encoded-twice",
    title: "A success is a JSON string that holds JSON.",
    breaks: success,
    layer: onSuccess(encodeTwice),
  },
  {
    id: "success-empty",
    title: "A success has no body.",
    breaks: success,
    layer: onSuccess(empty),
  },
  {
    id: "refusal-as-html",
    title: "A refusal calls its JSON text/html.",
    breaks: refusal,
    layer: onRefusal(sayMediaType("text/html; charset=utf-8")),
  },
  {
    id: "refusal-without-media-type",
    title: "A refusal does not say what its body is.",
    breaks: refusal,
    layer: onRefusal(sayNothing),
  },
  {
    id: "refusal-as-page",
    title: "A refusal is a page of HTML even for whoever asks for JSON.",
    breaks: refusal,
    layer: onRefusal(toErrorPage),
  },
  {
    id: "refusal-truncated",
    title: "The JSON of a refusal lacks its end.",
    breaks: refusal,
    layer: onRefusal(truncate),
  },
  {
    id: "refusal-empty-0-23",
    title: "PocketBase 0.23 whose refusals have no body.",
    breaks: refusal,
    parts: pocketBase023,
    layer: onRefusal(empty),
  },
  {
    id: "refusal-as-plain-text-0-23",
    title: "PocketBase 0.23 whose refusals call their JSON text/plain.",
    breaks: refusal,
    parts: pocketBase023,
    layer: onRefusal(sayMediaType("text/plain; charset=utf-8")),
  },
];

export const mediaTypes: readonly SabotagedServer[] = toSabotagedServers("media-type", defects);
