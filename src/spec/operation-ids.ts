/** What an operation is known by, before it has a name that no other has. */
export interface Unnamed {
  readonly method: string;
  readonly path: string;
  /** The `operationId` of the document; empty when it has none. */
  readonly given: string;
}

/**
 * A name for each operation that no other one has: its `operationId`; else one of method and path, such as
 * `getPetsById`. Where a name is taken, by an earlier operation or any `operationId`, a number follows it.
 */
export function nameOperations(operations: readonly Unnamed[]): readonly string[] {
  const taken = new Set(operations.map(({ given }) => given));
  const used = new Set<string>();
  return operations.map(({ method, path, given }) => {
    const isFirst = given !== "" && !used.has(given);
    const id = isFirst ? given : findFree(given || describe(method, path), taken);
    taken.add(id);
    used.add(id);
    return id;
  });
}

function findFree(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** `get` and `/pets/{petId}/toys` → `getPetsByPetIdToys`. */
function describe(method: string, path: string): string {
  const [fixed = ""] = path.split(/[?#]/);
  const words = fixed
    .replaceAll(/\{([^}]*)\}/g, " by $1 ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return method.toLowerCase() + (words.length === 0 ? "Root" : words.join(""));
}
