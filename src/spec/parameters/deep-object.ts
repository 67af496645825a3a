import type { JsonObject } from "../../lib/json.ts";
import { decodeText, type SentPair } from "./sent-pairs.ts";

/** As deep as anybody nests a filter; beyond, a pair is no part of the object. */
const DEPTH = 10;

type Branch = Map<string, Branch | string[]>;

/**
 * The object of a parameter in the style deepObject: `filter[size]=1&filter[tags][]=a`. The standard knows one level;
 * deeper ones are read as everybody reads them. A key that is sent several times is a list.
 */
export function parseDeepObject(name: string, pairs: readonly SentPair[]): JsonObject | undefined {
  const root: Branch = new Map();
  for (const pair of pairs) {
    if (!pair.name.startsWith(`${name}[`)) continue;
    const keys = pair.name.slice(name.length).match(/[^[\]]+/g) ?? [];
    if (keys.length > 0 && keys.length <= DEPTH) plant(root, keys, decodeText(pair.value));
  }
  return root.size === 0 ? undefined : toObject(root);
}

function plant(branch: Branch, keys: readonly string[], text: string): void {
  const [key = "", ...rest] = keys;
  const known = branch.get(key);
  if (rest.length === 0) {
    if (Array.isArray(known)) known.push(text);
    else branch.set(key, [text]);
    return;
  }
  const next: Branch = known instanceof Map ? known : new Map();
  branch.set(key, next);
  plant(next, rest, text);
}

function toObject(branch: Branch): JsonObject {
  return Object.fromEntries(
    [...branch].map(([key, value]) => [
      key,
      Array.isArray(value) ? (value.length === 1 ? value[0] : value) : toObject(value),
    ]),
  );
}
