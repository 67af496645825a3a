import type { JsonObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";

/** The keywords by which a schema names itself for others. */
type NameKeyword = "$id" | "$anchor" | "$dynamicAnchor";

/** Finds the pointer of the schema that bears a name; undefined when none or several do. */
export type FindName = (keyword: NameKeyword, name: string) => string | undefined;

/** The names of the schemas of one file; it is read through when the first one is asked for. */
export function createNames(file: JsonObject): FindName {
  let index: ReadonlyMap<string, readonly string[]> | undefined;
  return (keyword, name) => {
    index ??= collectNames(file);
    const [first, ...others] = index.get(`${keyword} ${normalize(keyword, name)}`) ?? [];
    return others.length === 0 ? first : undefined;
  };
}

function collectNames(file: JsonObject): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, readonly string[]>();
  const waiting: { readonly value: object; readonly pointer: string }[] = [
    { value: file, pointer: "" },
  ];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    for (const [key, value] of Object.entries(place.value)) {
      if (isNameKeyword(key) && typeof value === "string") {
        const name = `${key} ${normalize(key, value)}`;
        index.set(name, [...(index.get(name) ?? []), place.pointer]);
      }
      if (typeof value === "object" && value !== null) {
        waiting.push({ value, pointer: place.pointer + toPointer([key]) });
      }
    }
  }
  return index;
}

function isNameKeyword(key: string): key is NameKeyword {
  return key === "$id" || key === "$anchor" || key === "$dynamicAnchor";
}

/** An `$id` may be relative to where the document lies, as a reference to it may. */
function normalize(keyword: NameKeyword, name: string): string {
  if (keyword !== "$id") return name;
  return URL.parse(name, "https://doubletake.invalid/")?.href.replace(/#$/, "") ?? name;
}
