import { asArray, isObject, type JsonObject } from "../../lib/json.ts";
import { findSchema } from "../schema/properties.ts";
import type { Page } from "./page.ts";
import type { Visit } from "./visit.ts";

const LIMIT = /^\$?(limit|top|max_?results|(per_?page|page_?size|size|count|take))$/i;
const OFFSET = /^\$?(offset|skip|start|start_?index)$/i;
const PAGE = /^(page|page_?(number|no|index))$/i;
const SEARCH = /^\$?(q|query|search)$/i;

/** The records that the documented query parameters ask for. */
export function choosePage(visit: Visit, all: readonly JsonObject[]): Page {
  const query = readQuery(visit);
  const chosen = all.filter((record) => query.every((term) => matches(visit, record, term)));
  const limit = numberOf(query, LIMIT) ?? chosen.length;
  const page = numberOf(query, PAGE);
  const first = query.find(({ name }) => PAGE.test(name))?.schema["minimum"] === 0 ? 0 : 1;
  const offset =
    numberOf(query, OFFSET) ?? (page === undefined ? 0 : Math.max(0, page - first) * limit);
  return { records: chosen.slice(offset, offset + limit), total: chosen.length, limit, offset };
}

interface Term {
  readonly name: string;
  readonly value: unknown;
  readonly schema: JsonObject;
}

/** What was sent, and the defaults of what was not. */
function readQuery({ source, part, request }: Visit): readonly Term[] {
  return part.operation.parameters.flatMap(({ name, in: place, pointer }) => {
    if (place !== "query") return [];
    const schema = findSchema(source.spec.document, `${pointer}/schema`)?.value ?? {};
    const value = request.query[name] ?? schema["default"];
    return value === undefined ? [] : [{ name, value, schema }];
  });
}

/** A parameter that has the name of a property asks for records that have its value. */
function matches({ source, plan }: Visit, record: JsonObject, { name, value }: Term): boolean {
  if (SEARCH.test(name)) return holds(record, String(value).toLowerCase());
  const property = source.propertiesAt(plan.itemPointer).get(name);
  if (!property || LIMIT.test(name) || OFFSET.test(name) || PAGE.test(name)) return true;
  const wanted = new Set(asArray(Array.isArray(value) ? value : [value]).map(String));
  const own = record[name];
  const values = Array.isArray(own) ? asArray(own) : [own];
  return values.some((item) => wanted.has(nameOf(item)));
}

/** A tag is `"red"` or `{ "id": 1, "name": "red" }`. */
function nameOf(item: unknown): string {
  return isObject(item) ? String(item["name"] ?? item["id"]) : String(item);
}

function holds(record: JsonObject, text: string): boolean {
  return Object.values(record).some(
    (value) => typeof value === "string" && value.toLowerCase().includes(text),
  );
}

function numberOf(query: readonly Term[], pattern: RegExp): number | undefined {
  const value = Number(query.find(({ name }) => pattern.test(name))?.value);
  return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
