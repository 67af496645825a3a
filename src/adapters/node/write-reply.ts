import type { IncomingMessage, ServerResponse } from "node:http";
import type { MockReply } from "../../mock/message.ts";
import { hasLength } from "../../mock/exchange/encode.ts";
import { replaceUnsendable } from "../../mock/exchange/unsendable.ts";

/** Writes a reply, or a problem where Node refuses to write it. */
export function writeReply(
  incoming: IncomingMessage,
  response: ServerResponse,
  reply: MockReply,
): void {
  try {
    write(incoming, response, reply);
  } catch (mistake) {
    // Node keeps the text of the status that it refused to write.
    response.statusMessage = "";
    write(incoming, response, replaceUnsendable(reply, mistake));
  }
}

/** Writes a reply, or breaks the connection where a fault says so. */
function write(incoming: IncomingMessage, response: ServerResponse, reply: MockReply): void {
  const { body, broken } = reply;
  if (broken?.kind === "reset") {
    incoming.socket.resetAndDestroy();
    return;
  }
  response.sendDate = false;
  if (!incoming.complete) response.shouldKeepAlive = false;
  if (typeof body !== "string" && !(body instanceof Uint8Array)) {
    response.writeHead(reply.status, toLines(reply));
    void writeStream(response, body);
    return;
  }
  response.writeHead(reply.status, toLines(reply, body));
  if (broken)
    response.write(Buffer.from(body).subarray(0, broken.bytes), () => incoming.socket.destroy());
  else response.end(body);
}

/** Name, value, name, value, ...: the form that Node writes as it is. */
function toLines({ headers, status }: MockReply, body?: string | Uint8Array): string[] {
  const lines: string[] = [];
  for (const name in headers) {
    const value = headers[name];
    if (typeof value === "string") lines.push(name, value);
    else if (value) for (const line of value) lines.push(name, line);
  }
  const bodiless = status === 204 || status === 304 || hasLength(headers);
  if (body !== undefined && !bodiless)
    lines.push("Content-Length", String(Buffer.byteLength(body)));
  return lines;
}

async function writeStream(response: ServerResponse, chunks: AsyncIterable<string>): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]();
  response.on("close", () => void iterator.return?.());
  response.flushHeaders();
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    // Who left before the first chunk has closed the response already.
    if (response.destroyed) await iterator.return?.();
    else if (!response.write(next.value)) await drain(response);
  }
  response.end();
}

/** Waits until a slow reader has taken what was written, or has left. */
function drain(response: ServerResponse): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const goOn = () => {
    response.off("drain", goOn).off("close", goOn);
    resolve();
  };
  response.on("drain", goOn).on("close", goOn);
  return promise;
}
