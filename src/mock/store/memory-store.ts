import { createLayeredMap, type LayeredMap } from "./layered-map.ts";
import type { Awaitable, Collection, PortableRecords, Records, Store } from "./store.ts";

type Collections = Map<string, LayeredMap<unknown>>;

interface Space {
  readonly collections: Collections;
  /** The last transaction that runs or waits; undefined when the space is free. */
  tail: Promise<unknown> | undefined;
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
    const space: Space = { collections, tail: undefined };
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

/** Runs `work` at once when the space is free, else after those that came before. */
async function enqueue<R>(space: Space, work: () => Awaitable<R>): Promise<R> {
  while (space.tail) await space.tail;
  const { promise, resolve } = Promise.withResolvers<void>();
  space.tail = promise;
  try {
    return await work();
  } finally {
    space.tail = undefined;
    resolve();
  }
}

async function runTransaction<R>(
  collections: Collections,
  work: (records: Records) => Awaitable<R>,
): Promise<R> {
  const undos: (() => void)[] = [];
  try {
    return await work(createRecords(collections, undos));
  } catch (mistake) {
    for (const undo of undos.toReversed()) undo();
    throw mistake;
  }
}

function createRecords(collections: Collections, undos: (() => void)[]): Records {
  function open<T>({ name }: Collection<T>): LayeredMap<T> {
    const known = collections.get(name);
    // A collection has one type: whoever names it defines it.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (known) return known as LayeredMap<T>;
    const map = createLayeredMap<T>();
    collections.set(name, map);
    return map;
  }

  return {
    get: (collection, key) => open(collection).get(key),
    set(collection, key, value) {
      const map = open(collection);
      undos.push(restoring(map, key));
      map.set(key, value, collection.limit);
    },
    delete(collection, key) {
      const map = open(collection);
      undos.push(restoring(map, key));
      return map.delete(key);
    },
    entries: (collection) => open(collection).entries(),
  };
}

function restoring<T>(map: LayeredMap<T>, key: string): () => void {
  const before = map.get(key);
  return () => {
    if (before === undefined) map.delete(key);
    else map.set(key, before);
  };
}

function fill(entries: PortableRecords[string]): LayeredMap<unknown> {
  const map = createLayeredMap<unknown>();
  for (const [key, value] of entries) map.set(key, value);
  return map;
}
