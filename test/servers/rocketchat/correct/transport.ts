import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { inReply } from "../changes.ts";
import { withHeaders } from "../plain/refuse.ts";
import type { Behaviour, Reply } from "../plain/server.ts";
import type { Variant } from "./variant.ts";

async function writeSlowly(response: ServerResponse, { status, headers }: Reply, text: string) {
  response.writeHead(status, headers);
  for (const part of text.match(/[^]{1,40}/g) ?? []) {
    response.write(part);
    await wait(1);
  }
  response.end();
}

/** Refusals wait for as long as those of the real server, but not by chance. */
function sendRefusalsLate(plain: Behaviour): Behaviour {
  let refusals = 0;
  return {
    ...plain,
    send: (response, reply, text) => {
      if (reply.status !== 401) {
        plain.send(response, reply, text);
        return;
      }
      refusals += 1;
      setTimeout(() => plain.send(response, reply, text), 500 + ((refusals * 170) % 500));
    },
  };
}

/** Ends each connection after its third reply, unannounced. */
function endConnections(plain: Behaviour): Behaviour {
  const replies = new WeakMap<Socket, number>();
  return {
    ...plain,
    send: (response, reply, text) => {
      const { socket } = response;
      const count = socket ? (replies.get(socket) ?? 0) + 1 : 0;
      if (socket) replies.set(socket, count);
      if (count === 3) response.on("finish", () => setImmediate(() => socket?.destroy()));
      plain.send(response, reply, text);
    },
  };
}

/** Correct servers that differ in how their replies travel. */
export const transportVariants: Readonly<Record<string, Variant>> = {
  "slow-refusals": {
    title: "Each 401 comes after half a second to a second, as on servers up to about 7.5.",
    change: sendRefusalsLate,
  },
  "lower-case-headers": {
    title: "The names of headers are in lower case, and the media type has a charset.",
    era: "8",
    change: inReply((reply, _request, { clock }) => {
      const headers = Object.entries(reply.headers).map(([name, value]) => [
        name.toLowerCase(),
        value === "application/json" ? "application/json; charset=utf-8" : value,
      ]);
      const date = new Date(clock.now()).toUTCString();
      return { ...reply, headers: { ...Object.fromEntries(headers), date } };
    }),
  },
  "chunked-replies": {
    title: "Replies come in chunks of a few bytes.",
    change: (plain) => ({
      ...plain,
      send: (response, reply, text) => {
        void writeSlowly(response, reply, text);
      },
    }),
  },
  "behind-a-proxy": {
    title: "A proxy adds headers of its own and a cookie of its load balancer.",
    era: "5",
    change: inReply((reply) =>
      withHeaders(reply, {
        Via: "1.1 edge-7",
        Server: "nginx",
        "X-Request-Id": "9f2c41d8",
        "Set-Cookie": "lb=node-2; Path=/; HttpOnly",
        "Strict-Transport-Security": "max-age=31536000",
      }),
    ),
  },
  "compressed-replies": {
    title: "A proxy compresses the replies for a client that takes it.",
    change: (plain) => ({
      ...plain,
      send: (response, reply, text) => {
        if (!String(response.req.headers["accept-encoding"]).includes("gzip")) {
          plain.send(response, reply, text);
          return;
        }
        const { status, headers } = withHeaders(reply, { "Content-Encoding": "gzip" });
        response.writeHead(status, headers).end(gzipSync(text));
      },
    }),
  },
  "connections-end": {
    title: "Each connection ends after its third reply, without a word.",
    change: endConnections,
  },
  "one-request-a-connection": {
    title: "Each connection serves one request, and the server says so.",
    change: inReply((reply) => withHeaders(reply, { Connection: "close" })),
  },
};
