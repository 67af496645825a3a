import type { SpecViolation } from "../../spec/violation.ts";
import type { MockReply, MockRequest } from "../message.ts";

/** One exchange, as it happened: nothing in here is redacted yet. */
export interface JournalEntry {
  /** Counts up over all worlds of a mock. */
  readonly id: number;
  readonly world: string;
  /** On the world's clock, in ms since the epoch. */
  readonly at: number;
  readonly api: string | undefined;
  readonly operationId: string | undefined;
  readonly request: MockRequest;
  readonly reply: MockReply;
  readonly reason: string | undefined;
  /** How request or reply broke the spec. */
  readonly violations: readonly SpecViolation[];
  /** The fault that was played, by id. */
  readonly fault: string | undefined;
}

/** Stands for every world in `subscribe`; no world can have this name. */
export const ALL_WORLDS = "*";

export type NewEntry = Omit<JournalEntry, "id">;

/** The record of exchanges in all worlds of a mock. */
export interface Journal {
  append(entry: NewEntry): void;
  /** Oldest first. */
  entries(world: string): readonly JournalEntry[];
  clear(world: string): void;
  /** Calls `listener` for each new exchange of a world, or of `ALL_WORLDS`, until the returned function is called. */
  subscribe(world: string, listener: (entry: JournalEntry) => void): () => void;
}

export interface JournalLimits {
  /** Exchanges kept for each world; beyond it the oldest goes. */
  readonly perWorld: number;
  /** Bytes kept for all worlds together; beyond it the world that has been silent longest is emptied. */
  readonly totalBytes: number;
}

/** What an entry weighs beside its bodies. */
const ENTRY_BYTES = 1024;

/** How much of a body is kept; no secret is shown of one that was cut. */
const BODY_BYTES = 16_384;

interface Page {
  /** A ring: the oldest entry stands at `next` once the page is full. */
  readonly ring: JournalEntry[];
  next: number;
  bytes: number;
}

export function createJournal({ perWorld, totalBytes }: JournalLimits): Journal {
  // In the order of the last exchange, the newest last.
  const pages = new Map<string, Page>();
  const listeners = createListeners();
  let newest = "";
  let bytes = 0;
  let count = 0;

  function pageOf(world: string): Page {
    const page = pages.get(world) ?? { ring: [], next: 0, bytes: 0 };
    if (world === newest) return page;
    pages.delete(world);
    pages.set(world, page);
    newest = world;
    return page;
  }

  function clear(world: string): void {
    bytes -= pages.get(world)?.bytes ?? 0;
    pages.delete(world);
    if (newest === world) newest = "";
  }

  function trim(): void {
    for (const world of pages.keys()) {
      if (bytes <= totalBytes || world === newest) return;
      clear(world);
    }
  }

  return {
    append(fresh) {
      const { request, reply } = fresh;
      const entry = {
        ...fresh,
        id: (count += 1),
        request: shorten(request),
        reply: shorten(reply),
      };
      const grown = put(pageOf(entry.world), entry, perWorld);
      bytes += grown;
      if (bytes > totalBytes) trim();
      listeners.tell(entry);
    },
    entries(world) {
      const page = pages.get(world);
      return page ? [...page.ring.slice(page.next), ...page.ring.slice(0, page.next)] : [];
    },
    clear,
    subscribe: listeners.subscribe,
  };
}

interface Listeners extends Pick<Journal, "subscribe"> {
  readonly tell: (entry: JournalEntry) => void;
}

function createListeners(): Listeners {
  const byWorld = new Map<string, Set<(entry: JournalEntry) => void>>();
  return {
    tell(entry) {
      if (byWorld.size === 0) return;
      for (const world of [entry.world, ALL_WORLDS]) {
        for (const listener of byWorld.get(world) ?? []) listener(entry);
      }
    },
    subscribe(world, listener) {
      const set = byWorld.get(world) ?? new Set();
      byWorld.set(world, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && byWorld.get(world) === set) byWorld.delete(world);
      };
    },
  };
}

/** Adds an entry, in place of the oldest when the page is full; answers by how much the page grew. */
function put(page: Page, entry: JournalEntry, limit: number): number {
  let grown = weigh(entry);
  const oldest = page.ring[page.next];
  if (page.ring.length < limit || !oldest) {
    page.ring.push(entry);
  } else {
    page.ring[page.next] = entry;
    page.next = (page.next + 1) % limit;
    grown -= weigh(oldest);
  }
  page.bytes += grown;
  return grown;
}

/** Copies a body only when it is too long to keep whole: a view would hold all of it in memory. */
function shorten<Message extends { readonly body: MockReply["body"] }>(message: Message): Message {
  const { body } = message;
  const long = (typeof body === "string" || body instanceof Uint8Array) && body.length > BODY_BYTES;
  return long ? { ...message, body: body.slice(0, BODY_BYTES) } : message;
}

function weigh({ request, reply }: JournalEntry): number {
  const { body } = reply;
  const replied = typeof body === "string" || body instanceof Uint8Array ? body.length : 0;
  return ENTRY_BYTES + request.body.length + replied;
}
