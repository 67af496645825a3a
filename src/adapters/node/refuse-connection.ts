import type { Duplex } from "node:stream";
import type { MockReply } from "../../mock/message.ts";
import { toProblem } from "../../mock/exchange/problem.ts";

interface Refused {
  readonly status: number;
  readonly text: string;
  readonly detail: string;
}

const MALFORMED: Refused = {
  status: 400,
  text: "Bad Request",
  detail:
    "What came in cannot be read as an HTTP/1.1 request. Send a well-formed one, without TLS.",
};

/** By the codes of Node's errors. */
const REFUSALS: Readonly<Record<string, Refused>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    text: "Request Header Fields Too Large",
    detail: "The header of the request is larger than Node takes. Send fewer or shorter fields.",
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    status: 413,
    text: "Payload Too Large",
    detail: "The extensions of a chunk are larger than Node takes. Send chunks without them.",
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    text: "Request Timeout",
    detail: "The request did not arrive whole in time. Send it faster.",
  },
};

/** Answers what cannot be read as a request, and closes; a reply that has begun is only broken off. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  const reply: unknown = Reflect.get(socket, "_httpMessage");
  const hasBegun = typeof reply === "object" && reply !== null && Reflect.get(reply, "headersSent");
  if (!socket.writable || hasBegun === true) {
    socket.destroy();
    return;
  }
  socket.end(render(REFUSALS[error.code ?? ""] ?? MALFORMED, error), () => socket.destroy());
}

function render({ status, text, detail }: Refused, { message }: Error): string {
  const { headers, body } = toReply({ status, text, detail: `${detail} (${message})` });
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${text}`, ...lines, "", body].join("\r\n");
}

function toReply({ status, text, detail }: Refused) {
  const { type = "", body } = toProblem({ status, title: text, detail });
  const json = JSON.stringify(body);
  const length = String(Buffer.byteLength(json));
  const headers = { "Content-Type": type, "Content-Length": length, Connection: "close" };
  return { status, headers, body: json };
}

/** For a request that HTTP/1.1 asks to be refused (RFC 9112, section 3.2). */
export const NO_HOST: MockReply = toReply({
  ...MALFORMED,
  detail: "The request names no host. Send it with the header Host.",
});
