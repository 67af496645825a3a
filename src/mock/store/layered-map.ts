/** What a layer holds for a key whose record was deleted above a layer that still has it. */
const DELETED: unique symbol = Symbol("deleted");

type Layer<V> = Map<string, V | typeof DELETED>;

/** Makes a write undone, as long as no later write of the same key still stands. */
export type Undo = () => void;

/**
 * A map whose copy costs the same at any size. Copies share frozen layers, newest first, and each
 * writes into a head of its own; the layers grow geometrically, so there are at most about log₂ n.
 */
export class LayeredMap<V> {
  #head: Layer<V> = new Map();
  #frozen: readonly Layer<V>[];
  #frozenSize: number;
  #limit: number;

  constructor(frozen: readonly Layer<V>[] = [], limit: number = Infinity) {
    this.#frozen = frozen;
    this.#frozenSize = sizeOf(frozen);
    this.#limit = limit;
  }

  get(key: string): V | undefined {
    const found = this.#head.get(key) ?? findIn(this.#frozen, key);
    return found === DELETED ? undefined : found;
  }

  /** Beyond `limit` records the ones written longest ago go, about a quarter of the limit at a time. */
  set(key: string, value: V, limit: number = Infinity): Undo {
    const undo = this.#remember(key);
    this.#limit = limit;
    this.#head.set(key, value);
    if (this.#head.size >= limit / 4 || this.#head.size + this.#frozenSize >= limit) this.#freeze();
    return undo;
  }

  /** Undefined when there is no such key. */
  delete(key: string): Undo | undefined {
    if (this.get(key) === undefined) return undefined;
    const undo = this.#remember(key);
    this.#remove(key);
    return undo;
  }

  /** In the order in which the keys were first written. */
  entries(): readonly (readonly [key: string, value: V])[] {
    return [...merge([this.#head, ...this.#frozen])].flatMap(([key, value]) =>
      value === DELETED ? [] : [[key, value] as const],
    );
  }

  copy(): LayeredMap<V> {
    if (this.#head.size > 0) this.#freeze();
    return new LayeredMap(this.#frozen, this.#limit);
  }

  #remove(key: string): void {
    if (findIn(this.#frozen, key) === undefined) this.#head.delete(key);
    else this.#head.set(key, DELETED);
  }

  /** Looks below the head only when it comes to that: frozen layers stay as they are. */
  #remember(key: string): Undo {
    const above = this.#head.get(key);
    const below = this.#frozen;
    return () => {
      const before = above ?? findIn(below, key);
      if (before === undefined || before === DELETED) this.#remove(key);
      else this.#head.set(key, before);
    };
  }

  #freeze(): void {
    this.#frozen = mergeSmall([this.#head, ...this.#frozen], this.#limit / 4);
    if (sizeOf(this.#frozen) >= this.#limit) {
      this.#frozen = forgetOldest(this.#frozen, this.#limit * 0.75);
    }
    this.#frozenSize = sizeOf(this.#frozen);
    this.#head = new Map();
  }
}

function findIn<V>(layers: readonly Layer<V>[], key: string): V | typeof DELETED | undefined {
  for (const layer of layers) {
    const found = layer.get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Merges the newest layers while one is not clearly smaller than the next: the cost is amortised. */
function mergeSmall<V>(layers: readonly Layer<V>[], generation: number): readonly Layer<V>[] {
  let [newest, ...older] = layers;
  while (
    newest &&
    older[0] &&
    newest.size * 2 > older[0].size &&
    newest.size + older[0].size <= generation
  ) {
    newest = merge([newest, older[0]]);
    older = older.slice(1);
  }
  return newest ? [dropDeleted(newest, older), ...older] : [];
}

/** A mark of deletion is needed only above a layer that could still hold the key. */
function dropDeleted<V>(layer: Layer<V>, older: readonly Layer<V>[]): Layer<V> {
  if (older.length > 0) return layer;
  return new Map([...layer].filter(([, value]) => value !== DELETED));
}

function merge<V>(newestFirst: readonly Layer<V>[]): Layer<V> {
  const merged: Layer<V> = new Map();
  for (const layer of newestFirst.toReversed()) {
    for (const [key, value] of layer) merged.set(key, value);
  }
  return merged;
}

function sizeOf<V>(layers: readonly Layer<V>[]): number {
  return layers.reduce((sum, layer) => sum + layer.size, 0);
}

function forgetOldest<V>(layers: readonly Layer<V>[], limit: number): readonly Layer<V>[] {
  let size = 0;
  const kept = layers.findIndex((layer) => (size += layer.size) > limit);
  return kept === -1 ? layers : layers.slice(0, Math.max(kept, 1));
}
