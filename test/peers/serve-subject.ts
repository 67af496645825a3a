import { once } from "node:events";
import { createServer } from "node:http";
import { systemClock } from "../../src/lib/clock.ts";
import type { Subject } from "../servers/subject.ts";

/** A server that listens, and how far its clock is ahead of ours. */
export interface ServedSubject {
  readonly url: string;
  readonly aheadMs: number;
  close(): void;
}

/** Starts a fresh server on a free port. */
export async function serveSubject(subject: Subject): Promise<ServedSubject> {
  const server = createServer(subject.create(systemClock)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    aheadMs: await readAhead(url),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function readAhead(url: string): Promise<number> {
  const date = await readDate(url);
  // Whole seconds: less than two are no difference.
  const ahead = date === null ? 0 : Date.parse(date) - systemClock.now();
  return Math.abs(ahead) < 2000 ? 0 : ahead;
}

async function readDate(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1000) });
    await response.body?.cancel();
    return response.headers.get("date");
  } catch {
    return null;
  }
}
