import { isObject, type JsonObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import { fetchMaps } from "./fetch-maps.ts";
import type { Remark } from "./remarks.ts";
import type { Follow, Site } from "./site.ts";
import { type Kind, STRUCTURE } from "./structure.ts";

/** What is done on the way through a document. */
export interface Walk {
  readonly follow: Follow;
  /** Called for a reference that leads to an object of another kind. */
  readonly mismatch: (from: Site, to: Site) => void;
  /** Called for each object before its members are looked at. */
  readonly visit: (site: Site) => void;
  readonly remark: (mistake: Remark) => void;
}

/**
 * Every object of a document that OpenAPI gives a meaning, each once: by its structure, then through references to
 * wherever they lead. Examples, defaults and extensions are data, whatever they look like.
 */
export function walkDocument(
  document: JsonObject,
  { follow, mismatch, visit, remark }: Walk,
): readonly Site[] {
  const sites = new Map<JsonObject, Site>();
  const homes = new Map<unknown, string>();
  const targets: { readonly from: Site; readonly to: Site }[] = [];

  function walk(start: Site): void {
    const waiting = [start];
    for (let site = waiting.pop(); site; site = waiting.pop()) {
      if (sites.has(site.value)) continue;
      sites.set(site.value, site);
      for (const mistake of fetchMaps(site, follow, homes)) remark(mistake);
      visit(site);
      const reference = site.value["$ref"];
      const to = typeof reference === "string" ? follow(site, reference) : undefined;
      if (to) targets.push({ from: site, to });
      waiting.push(...membersOf(site, homes).toReversed());
    }
  }

  walk({ kind: "document", pointer: "", value: document });
  for (const { from, to } of targets) {
    walk(to);
    const found = sites.get(to.value);
    if (found && found.kind !== from.kind) mismatch(from, found);
  }
  return [...sites.values()];
}

function membersOf(
  { kind, pointer, value }: Site,
  homes: ReadonlyMap<unknown, string>,
): readonly Site[] {
  const { one = {}, list = {}, map = {}, every } = STRUCTURE[kind];
  return Object.entries(value).flatMap(([key, member]): readonly Site[] => {
    if (typeof member !== "object" || member === null) return [];
    const at = pointer + toPointer([key]);
    const single = every === undefined || key.startsWith("x-") ? own(one, key) : every;
    if (single) return isObject(member) ? [{ kind: single, pointer: at, value: member }] : [];
    if (Array.isArray(member)) return entriesOf(member, own(list, key), at);
    return entriesOf(member, own(map, key), homes.get(member) ?? at);
  });
}

function entriesOf(parent: object, kind: Kind | undefined, pointer: string): readonly Site[] {
  if (!kind) return [];
  return Object.entries(parent).flatMap(([name, value]: [string, unknown]) =>
    isObject(value) ? [{ kind, pointer: pointer + toPointer([name]), value }] : [],
  );
}

/** A key of the document may be called `constructor`. */
function own(kinds: Readonly<Record<string, Kind>>, key: string): Kind | undefined {
  return Object.hasOwn(kinds, key) ? kinds[key] : undefined;
}
