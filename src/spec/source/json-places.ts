import { type Container, createFind, type Place } from "./place.ts";

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]|[^\s{}[\],:"]+/g;

/** Finds places in a JSON text that is known to be well-formed, without reading all of it. */
export function createJsonPlaces(text: string): (tokens: readonly string[]) => Place {
  return createFind(text.search(/\S/), (offset) => readMembers(text, offset));
}

/** The members of the object or array that begins at an offset; none of any other value. */
function readMembers(text: string, container: number): ReadonlyMap<string, Container<number>> {
  const members = new Map<string, Container<number>>();
  const open = text[container];
  if (open !== "{" && open !== "[") return members;
  const tokens = createScanner(text, container + 1);
  for (;;) {
    const [start, token] = tokens.next();
    if (token === "}" || token === "]") return members;
    const value = open === "{" ? tokens.next() : ([start, token] as const);
    const name = open === "{" ? String(JSON.parse(token)) : String(members.size);
    members.set(name, { start, value: value[0], id: value[0] });
    tokens.skip(value[1]);
  }
}

interface Scanner {
  next(): readonly [offset: number, token: string];
  /** Passes by the rest of a value that begins with a token. */
  skip(first: string): void;
}

function createScanner(text: string, from: number): Scanner {
  const pattern = new RegExp(TOKEN);
  pattern.lastIndex = from;
  function next(): readonly [number, string] {
    const found = pattern.exec(text);
    return found ? [found.index, found[0]] : [text.length, "}"];
  }
  return {
    next,
    skip(first) {
      let depth = first === "{" || first === "[" ? 1 : 0;
      while (depth > 0) {
        const [offset, token] = next();
        if (offset === text.length) return;
        if (token === "{" || token === "[") depth += 1;
        if (token === "}" || token === "]") depth -= 1;
      }
    },
  };
}
