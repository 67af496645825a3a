import { createEventQueue } from "./event-queue.ts";
import type { Journal } from "./journal.ts";
import type { RenderEntry } from "./render-event.ts";

export interface EventStreamOptions {
  /** The id of the last exchange that the reader has seen; without it, only new ones are told. */
  readonly after: number | undefined;
  /** After so long without an exchange a comment tells that the connection lives. */
  readonly heartbeatMs: number;
  /** Exchanges kept for a reader who does not keep up. */
  readonly queueLimit: number;
  /** Shared by all readers, so that an exchange is rendered once. */
  readonly renderEntry: RenderEntry;
}

const GREETING = "retry: 1000\n: connected\n\n";
const HEARTBEAT = ": still here\n\n";

/**
 * The exchanges of a world as server-sent events. Written by hand: `return` of an async generator
 * would wait for the next exchange before it ended.
 */
export function streamExchanges(
  journal: Journal,
  world: string,
  { after, heartbeatMs, queueLimit, renderEntry }: EventStreamOptions,
): AsyncIterableIterator<string> {
  const queue = createEventQueue(queueLimit, renderEntry);
  let greeting: string | undefined = GREETING;
  let closed = false;
  let pause: Pause | undefined;

  const unsubscribe = journal.subscribe(world, (entry) => {
    queue.push(entry);
    pause?.end();
  });
  for (const entry of journal.entries(world)) {
    if (after !== undefined && entry.id > after) queue.push(entry);
  }

  async function take(): Promise<string> {
    const first = greeting ?? queue.take();
    greeting = undefined;
    if (first !== undefined) return first;
    pause = createPause(heartbeatMs);
    await pause.ended;
    return queue.take() ?? HEARTBEAT;
  }

  return {
    async next() {
      const value = closed ? "" : await take();
      return closed ? { done: true, value: undefined } : { done: false, value };
    },
    return() {
      closed = true;
      unsubscribe();
      queue.clear();
      pause?.end();
      return Promise.resolve({ done: true, value: undefined });
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

interface Pause {
  readonly ended: Promise<void>;
  end(): void;
}

function createPause(milliseconds: number): Pause {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  // A mock that nobody serves any more may end while a reader still waits.
  timer.unref();
  return {
    ended: promise,
    end() {
      clearTimeout(timer);
      resolve();
    },
  };
}
