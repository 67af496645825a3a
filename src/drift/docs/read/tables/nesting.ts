/** Follows the rows of a table whose names carry a `»` for each level. */
export interface Nesting {
  /** The path of a name cell: `» record` and then `»» id` → `record/id`; empty for the body as a whole. */
  next(cell: string): { readonly name: string; readonly path: string };
}

export function createNesting(): Nesting {
  const names: string[] = [];
  return {
    next(cell) {
      const [, marks = "", name = ""] = /^([»\s]*)(.*)$/.exec(cell) ?? [];
      const depth = marks.replaceAll(/\s/g, "").length;
      if (depth === 0) return { name, path: "" };
      names.length = Math.min(names.length, depth - 1);
      names.push(name);
      return { name, path: names.join("/") };
    },
  };
}
