import { setTimeout as delay } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { CorrectServer } from "../../subject.ts";
import { createEveryNth, onReply, withHeaders, type Layer } from "../layers.ts";
import { sendWhole, type Send } from "../plain/listener.ts";
import { toCorrectServer, type Variant } from "./variant.ts";

const PIECE_LENGTH = 48;

const sendInPieces: Send = async (reply, response) => {
  response.writeHead(reply.status, reply.headers);
  for (let start = 0; start < reply.text.length; start += PIECE_LENGTH) {
    response.write(reply.text.slice(start, start + PIECE_LENGTH));
    await delay(1);
  }
  response.end();
};

const sendCompressed: Send = async (reply, response) => {
  if (!/\bgzip\b/.test(response.req.headers["accept-encoding"] ?? "")) {
    return sendWhole(reply, response);
  }
  response.writeHead(reply.status, { ...reply.headers, "content-encoding": "gzip" });
  response.end(gzipSync(reply.text));
};

const sendAndClose: Send = (reply, response) =>
  sendWhole(withHeaders(reply, { connection: "close" }), response);

/** Says that the connection stays, and yet ends it now and then. */
function createSendAndHangUp(): Send {
  const isThird = createEveryNth(3);
  return (reply, response) => {
    const { socket } = response;
    if (isThird()) response.once("finish", () => socket?.end());
    return sendWhole(reply, response);
  };
}

const sendInTitleCase: Send = (reply, response) => {
  const headers = Object.entries(reply.headers).map(([name, value]) => [
    name.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase()),
    value,
  ]);
  return sendWhole({ ...reply, headers: Object.fromEntries(headers) }, response);
};

/** Between half a second and a second, as a password hash of high cost takes. */
const slowRefusals: Layer = (next) => {
  let refusals = 0;
  return async (request) => {
    const reply = await next(request);
    if (reply.status !== 400) return reply;
    refusals += 1;
    await delay(500 + 100 * (refusals % 6));
    return reply;
  };
};

const variants: readonly Variant[] = [
  {
    id: "slow-refusals",
    title: "A refusal takes between half a second and a second.",
    layer: slowRefusals,
  },
  {
    id: "title-case-headers",
    title: "Header names are in title case.",
    createSend: () => sendInTitleCase,
  },
  {
    id: "media-type-with-charset",
    title: "The media type of JSON is in another case and has a parameter.",
    layer: onReply((reply) =>
      reply.headers["content-type"] === "application/json"
        ? withHeaders(reply, { "content-type": "Application/JSON; charset=utf-8" })
        : reply,
    ),
  },
  {
    id: "replies-in-pieces",
    title: "Replies are chunked and arrive in small pieces.",
    createSend: () => sendInPieces,
  },
  {
    id: "compressed-replies",
    title: "Replies are compressed for whoever takes gzip.",
    createSend: () => sendCompressed,
  },
  {
    id: "no-keep-alive",
    title: "Each reply closes its connection.",
    createSend: () => sendAndClose,
  },
  {
    id: "connection-ended-after-third-reply",
    title: "After each third reply, sent in full, the connection ends without a word.",
    createSend: createSendAndHangUp,
  },
  {
    id: "behind-a-proxy",
    title: "A proxy adds headers of its own.",
    layer: onReply((reply) =>
      withHeaders(reply, {
        age: "0",
        "alt-svc": 'h3=":443"; ma=86400',
        "cache-control": "no-store",
        server: "edge",
        "strict-transport-security": "max-age=31536000",
        vary: "Accept-Encoding, Origin",
        via: "1.1 edge",
        "x-request-id": "4f1c9a72-0d3e-4b8a-9c55-7e21b6d0a3f8",
      }),
    ),
  },
];

export const transports: readonly CorrectServer[] = variants.map(toCorrectServer);
