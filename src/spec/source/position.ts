/** A place in a text; both numbers are one-based. */
export interface Position {
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
}

/** Where the values of a YAML or JSON text stand in it. */
export interface Positions {
  /** One-based line of the value at a JSON Pointer, or of its nearest ancestor. */
  lineOf(pointer: string): number;
  /** Where the key or the item at a JSON Pointer begins, or its nearest ancestor. */
  positionOf(pointer: string): Position;
  /** One-based line of a key of the top level; 1 when there is no such key. */
  lineOfKey(key: string): number;
}
