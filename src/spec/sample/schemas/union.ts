/** Schemas that hold together when this branch of a union is taken. */
export interface Branch {
  readonly schemas: readonly unknown[];
  /** Properties that only other branches ask for. */
  readonly unwanted?: readonly string[];
}

/** Branches of which one is taken; what holds in any case is a union of one. */
export type Union = readonly Branch[];
