import { asArray, isObject, type JsonObject } from "../../lib/json.ts";
import { chooseSuccess } from "../reply/choose-response.ts";
import { mediaPointer } from "../reply/media-pointer.ts";
import { toText } from "../schema/to-text.ts";
import type { Source } from "../source.ts";
import type { CollectionPlan, Part } from "./plan.ts";

/** How many records a collection starts with when no example shows any. */
const SAMPLES = 2;

/** What a collection starts with: the records that the examples of its replies show, else made-up ones. */
export function findInitialRecords(source: Source, plan: CollectionPlan): readonly JsonObject[] {
  const shown = ["list", "get", "replace", "merge"].flatMap((action) =>
    plan.parts.filter((part) => part.action === action).flatMap((part) => shownBy(source, part)),
  );
  const documented = new Map<string, JsonObject>();
  const check = source.spec.schemaAt(plan.itemPointer);
  for (const record of shown) {
    const id = record[plan.idKey];
    if (id === undefined || documented.has(toText(id))) continue;
    if (check(record).length === 0) documented.set(toText(id), record);
  }
  return documented.size > 0 ? [...documented.values()] : makeSamples(source, plan);
}

/** The records in the examples of a part's success. */
function shownBy({ spec, sampler }: Source, { operation, view }: Part): readonly JsonObject[] {
  const chosen = chooseSuccess(operation);
  if (!chosen || !view) return [];
  const media = chosen.response.content.find(({ schema }) => schema === view.pointer);
  if (!media) return [];
  const examples = sampler.examplesAt(mediaPointer(spec, chosen.response, media));
  return [...examples.values()].flatMap((body) => {
    const inside = view.key === undefined ? body : isObject(body) ? body[view.key] : undefined;
    const records = view.shows === "list" ? asArray(inside) : [inside];
    return records.filter(isObject);
  });
}

/** The first has the id that the document uses as its example. */
function makeSamples({ spec, sampler }: Source, plan: CollectionPlan): readonly JsonObject[] {
  const sample = sampler.sampleAt(plan.itemPointer);
  if (!isObject(sample)) return [];
  const check = spec.schemaAt(plan.itemPointer);
  const own = sample[plan.idKey];
  const numbers = Array.from({ length: SAMPLES }, (_, index) => index + 1);
  const first = typeof own === "number" && own > 0 ? own : 1;
  const ids = typeof own === "string" ? [own, ...numbers.map(String)] : [first, first + 1, own];
  const records = ids.map((id) => ({ ...sample, [plan.idKey]: id }));
  return records.filter((record) => check(record).length === 0).slice(0, SAMPLES);
}
