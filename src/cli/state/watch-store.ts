import { type Awaitable, chain, finish } from "../../lib/awaitable.ts";
import type { Store } from "../../mock/store/store.ts";

/** A store that tells which of its spaces may have changed. */
export interface WatchedStore extends Store {
  spaces(): readonly string[];
  /** Calls `listener` after each change until the process ends. */
  watch(listener: (space: string) => void): void;
}

export function watchStore(store: Store): WatchedStore {
  const spaces = new Set<string>();
  let notify: ((space: string) => void) | undefined;

  function touched(space: string): void {
    spaces.add(space);
    notify?.(space);
  }

  return {
    spaces: () => [...spaces],
    watch(listener) {
      notify = listener;
    },
    has: (space) => store.has(space),
    read: (space) => store.read(space),
    copy: (from, to) => after(store.copy(from, to), () => touched(to)),
    write: (space, records) => after(store.write(space, records), () => touched(space)),
    transact: (space, work) =>
      finish(
        () => store.transact(space, work),
        () => touched(space),
      ),
    drop: (space) =>
      after(store.drop(space), () => {
        spaces.delete(space);
        notify?.(space);
      }),
  };
}

function after(done: Awaitable<void>, next: () => void): Awaitable<void> {
  return chain(done, next);
}
