import { isObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import { follow } from "../../../spec/reference.ts";
import type { SchemaPair } from "../judged.ts";
import type { ShapeOf } from "../prepare/shapes.ts";
import { findNewlyRequired } from "./newly-required.ts";
import { type Demand, DEMANDS, pairParts } from "./parts.ts";
import { saysTheSame } from "./says-the-same.ts";

/** A keyword that both sides write otherwise, in schemas that describe the same part of a value. */
export interface ChangedKeyword extends SchemaPair {
  readonly keyword: Demand | "required";
  /** Of `required`, the property that is newly needed. */
  readonly property?: string;
  /** Where the schemas with the keyword are used: themselves, or the references to them. */
  readonly sites: SchemaPair;
  /** The schemas that have to disagree: those with the keyword, or the unions around them. */
  readonly judged: SchemaPair;
  /** The way from the whole message: `["data", "roles", "items"]`. */
  readonly way: readonly string[];
}

export interface ComparedDocuments {
  readonly documents: Readonly<Record<keyof SchemaPair, JsonObject>>;
  readonly shapes: Readonly<Record<keyof SchemaPair, ShapeOf>>;
}

/** The schemas of a message, or of a part of one. */
export interface Root extends SchemaPair {
  readonly direction: "request" | "response";
}

interface Step {
  readonly sites: SchemaPair;
  readonly way: readonly string[];
  /** The outermost union around, where there is one: what one branch refuses another may accept. */
  readonly union: SchemaPair | undefined;
}

/** The keywords that differ between two schemas and the schemas inside of them. */
export function findChangedKeywords(
  { documents, shapes }: ComparedDocuments,
  root: Root,
): readonly ChangedKeyword[] {
  const hidden = root.direction === "request" ? "readOnly" : "writeOnly";
  const seen = new Set<string>();
  const found: ChangedKeyword[] = [];
  compare({ sites: root, way: [], union: undefined });
  return found;

  function compare({ sites, way, union }: Step): void {
    if (!isObject(resolvePointer(documents.base, sites.base))) return;
    if (!isObject(resolvePointer(documents.revision, sites.revision))) return;
    const base = follow(documents.base, sites.base);
    const revision = follow(documents.revision, sites.revision);
    const key = `${base.pointer} ${revision.pointer}`;
    if (seen.has(key) || base.value[hidden] === true || revision.value[hidden] === true) return;
    seen.add(key);
    const own = { base: base.pointer, revision: revision.pointer };
    const place = { ...own, judged: union ?? own, sites, way };
    const values = { base: base.value, revision: revision.value };
    for (const keyword of DEMANDS) {
      if (!saysTheSame(keyword, values, shapes)) found.push({ keyword, ...place });
    }
    for (const property of findNewlyRequired(values, documents, root.direction)) {
      found.push({ keyword: "required", property, ...place });
    }
    for (const part of pairParts(base.value, revision.value, shapes)) {
      const inner = {
        base: base.pointer + toPointer(part.base),
        revision: revision.pointer + toPointer(part.revision),
      };
      const further = part.name === undefined ? way : [...way, part.name];
      compare({ sites: inner, way: further, union: part.isBranch ? (union ?? own) : union });
    }
  }
}
