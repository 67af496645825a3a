import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { Capture } from "./capture.ts";

/** A body to forward: none, all of it, or as it comes in. */
export type ForwardedBody = Uint8Array | Readable | null;

export interface TakeOptions {
  /** Sees all that passes. */
  readonly sent: Capture;
  /** How much is waited for before the rest is streamed. */
  readonly most: number;
  /** Whether a body whose length is not announced is waited for, too. */
  readonly isPatient: boolean;
}

/**
 * Hands on a body: whole when it is short, which costs the least, else as a stream that comes no faster than it is
 * taken. Never, when the client goes away before.
 */
export function takeBody(
  incoming: IncomingMessage,
  options: TakeOptions,
  hand: (body: ForwardedBody) => void,
): void {
  const { sent, most, isPatient } = options;
  const announced = incoming.headers["content-length"];
  const isOpen = incoming.headers["transfer-encoding"] !== undefined;
  if (!isOpen && (announced === undefined || announced === "0")) {
    hand(null);
    // Else its end is never seen, and its connection not kept.
    incoming.resume();
    return;
  }
  if (!isOpen && Number(announced) <= most) {
    collect(incoming, sent, hand);
  } else if (isOpen && isPatient) {
    void collectBeginning(incoming, options).then((body) => body !== undefined && hand(body));
  } else {
    hand(toStream(chunksOf(incoming), [], sent));
  }
}

function collect(
  incoming: IncomingMessage,
  sent: Capture,
  hand: (body: ForwardedBody) => void,
): void {
  const chunks: Buffer[] = [];
  incoming.on("data", (chunk: Buffer) => {
    sent.add(chunk);
    chunks.push(chunk);
  });
  incoming.on("end", () => {
    const [first] = chunks;
    hand(chunks.length > 1 || !first ? Buffer.concat(chunks) : first);
  });
}

/** Undefined when the client went away. */
async function collectBeginning(
  incoming: IncomingMessage,
  { sent, most }: TakeOptions,
): Promise<ForwardedBody | undefined> {
  const chunks = chunksOf(incoming);
  const beginning: Buffer[] = [];
  let size = 0;
  try {
    while (size <= most) {
      const next = await chunks.next();
      if (next.done) {
        const body = Buffer.concat(beginning);
        sent.add(body);
        return body;
      }
      beginning.push(next.value);
      size += next.value.length;
    }
  } catch {
    return undefined;
  }
  return toStream(chunks, beginning, sent);
}

/** A reply may be there before the request is: that it is read no further must not cut the connection. */
function chunksOf(incoming: IncomingMessage): AsyncIterator<Buffer> {
  const chunks: AsyncIterator<Buffer> = incoming.iterator({ destroyOnReturn: false });
  return chunks;
}

function toStream(
  rest: AsyncIterator<Buffer>,
  beginning: readonly Buffer[],
  sent: Capture,
): Readable {
  const body = Readable.from(pass(rest, beginning, sent), { objectMode: false });
  // A client that goes away is seen by its connection, too.
  body.on("error", () => {});
  return body;
}

async function* pass(
  rest: AsyncIterator<Buffer>,
  beginning: readonly Buffer[],
  sent: Capture,
): AsyncGenerator<Uint8Array, void, void> {
  for (const chunk of beginning) {
    sent.add(chunk);
    yield chunk;
  }
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    sent.add(next.value);
    yield next.value;
  }
}
