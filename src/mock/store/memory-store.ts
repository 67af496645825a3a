import { type Awaitable, finish, rescue } from "../../lib/awaitable.ts";
import { LayeredMap, type Undo } from "./layered-map.ts";
import type { Collection, PortableRecords, Records, Store } from "./store.ts";

type Collections = Map<string, LayeredMap<unknown>>;

interface Space {
  readonly collections: Collections;
  busy: boolean;
  /** Starts the transactions that wait for the space, in the order in which they came. */
  readonly waiting: (() => void)[];
}

/** Keeps all spaces in this process. Transactions of one space run one after another. */
export function createMemoryStore(): Store {
  const spaces = new Map<string, Space>();

  function open(name: string): Space {
    const known = spaces.get(name);
    if (known) return known;
    return create(name, new Map());
  }

  function create(name: string, collections: Collections): Space {
    const space: Space = { collections, busy: false, waiting: [] };
    spaces.set(name, space);
    return space;
  }

  return {
    has: (name) => spaces.has(name),
    copy: (from, to) =>
      enqueue(open(from), () => {
        create(to, new Map([...open(from).collections].map(([name, map]) => [name, map.copy()])));
      }),
    drop(name) {
      spaces.delete(name);
    },
    transact(name, work) {
      const space = open(name);
      return enqueue(space, () => runTransaction(space.collections, work));
    },
    read: (name) =>
      enqueue(open(name), () =>
        Object.fromEntries([...open(name).collections].map(([key, map]) => [key, map.entries()])),
      ),
    write(name, records) {
      create(name, new Map(Object.entries(records).map(([key, entries]) => [key, fill(entries)])));
    },
  };
}

/** Runs `work` at once when the space is free, else in its turn. */
function enqueue<R>(space: Space, work: () => Awaitable<R>): Awaitable<R> {
  if (!space.busy) return run(space, work);
  return new Promise((resolve) => {
    space.waiting.push(() => {
      resolve(Promise.try(() => run(space, work)));
    });
  });
}

function run<R>(space: Space, work: () => Awaitable<R>): Awaitable<R> {
  space.busy = true;
  return finish(work, () => {
    release(space);
  });
}

/** Hands the space to who came next, in a turn of its own: any number may wait without a deep stack. */
function release(space: Space): void {
  const next = space.waiting.shift();
  if (next) queueMicrotask(next);
  else space.busy = false;
}

function runTransaction<R>(
  collections: Collections,
  work: (records: Records) => Awaitable<R>,
): Awaitable<R> {
  const records = new MemoryRecords(collections);
  return rescue(
    () => work(records),
    (mistake) => {
      records.abandon();
      throw mistake;
    },
  );
}

/** The records of a space inside one transaction; a class, since each request makes one. */
class MemoryRecords implements Records {
  readonly #collections: Collections;
  readonly #undos: Undo[] = [];
  #abandoned = false;

  constructor(collections: Collections) {
    this.#collections = collections;
  }

  get<T>(collection: Collection<T>, key: string): T | undefined {
    return this.#open(collection).get(key);
  }

  set<T>(collection: Collection<T>, key: string, value: T): void {
    this.#refuseWhenAbandoned();
    this.#undos.push(this.#open(collection).set(key, value, collection.limit));
  }

  delete(collection: Collection<unknown>, key: string): boolean {
    this.#refuseWhenAbandoned();
    const undo = this.#open(collection).delete(key);
    if (undo) this.#undos.push(undo);
    return undo !== undefined;
  }

  entries<T>(collection: Collection<T>): readonly (readonly [key: string, value: T])[] {
    return this.#open(collection).entries();
  }

  /** Undoes all writes and takes no more: work that was given up may still go on. */
  abandon(): void {
    for (const undo of this.#undos.toReversed()) undo();
    this.#abandoned = true;
  }

  #refuseWhenAbandoned(): void {
    if (!this.#abandoned) return;
    throw new Error("Cannot write: the request was given up, and its writes were undone.");
  }

  #open<T>({ name }: Collection<T>): LayeredMap<T> {
    const known = this.#collections.get(name);
    // A collection has one type: whoever names it defines it.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (known) return known as LayeredMap<T>;
    const map = new LayeredMap<T>();
    this.#collections.set(name, map);
    return map;
  }
}

function fill(entries: PortableRecords[string]): LayeredMap<unknown> {
  const map = new LayeredMap<unknown>();
  for (const [key, value] of entries) map.set(key, value);
  return map;
}
