/** Values of the schema at a pointer inside of the one that is looked at. */
export type ValuesInside = (pointer: string) => Iterable<unknown>;
