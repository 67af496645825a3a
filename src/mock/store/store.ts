import type { Awaitable } from "../../lib/awaitable.ts";

declare const valueType: unique symbol;

/** A named set of records of one shape. Values are plain JSON and are never changed in place. */
export interface Collection<T> {
  /** Unique in a mock, with the owner in front: `rocketchat/sessions`. */
  readonly name: string;
  /** The most records that one world keeps; the ones written longest ago go first. */
  readonly limit?: number;
  readonly [valueType]?: T;
}

/** Names a set of records and its type; beyond `limit` records, those written longest ago go. */
export function defineCollection<T>(name: string, limit?: number): Collection<T> {
  return limit === undefined ? { name } : { name, limit };
}

/**
 * What a transaction sees of one space: records by collection and key. Reads answer at once. A store
 * whose records are elsewhere stops the work by throwing, fetches what was asked for and runs it again.
 */
export interface Records {
  get<T>(collection: Collection<T>, key: string): T | undefined;
  set<T>(collection: Collection<T>, key: string, value: T): void;
  /** Says whether there was such a record. */
  delete(collection: Collection<unknown>, key: string): boolean;
  /** All records, in the order in which their keys were first written. */
  entries<T>(collection: Collection<T>): readonly (readonly [key: string, value: T])[];
}

/** All records of a space as portable JSON: collection name → entries in order. */
export type PortableRecords = Readonly<
  Record<string, readonly (readonly [key: string, value: unknown])[]>
>;

/**
 * Where worlds live. A space is a named set of collections: a world, a snapshot and the seed are
 * each one. `copy` is the only way in which a space starts, and costs the same at any size.
 */
export interface Store {
  has(space: string): Awaitable<boolean>;
  /** Makes `to` an exact copy of `from` in one step; later writes to either leave the other alone. */
  copy(from: string, to: string): Awaitable<void>;
  drop(space: string): Awaitable<void>;
  /**
   * Runs `work` alone in a space: all of its writes happen or, when it throws, none; what it tries to
   * write after that is refused. A store may run
   * it again, after a conflict or once it has what was read, so `work` has no effect but its writes
   * and its result, and lets pass what it did not throw itself.
   */
  transact<R>(space: string, work: (records: Records) => Awaitable<R>): Awaitable<R>;
  read(space: string): Awaitable<PortableRecords>;
  write(space: string, records: PortableRecords): Awaitable<void>;
}
