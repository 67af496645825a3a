import { asArray, isObject, type JsonObject } from "../../lib/json.ts";
import { chooseSuccess } from "../reply/choose-response.ts";
import { mediaPointer } from "../reply/media-pointer.ts";
import { toText } from "../schema/to-text.ts";
import type { Source } from "../source.ts";
import { mendExample } from "../reply/mend-example.ts";
import type { CollectionPlan, Part } from "./plan.ts";
import { findShownIds } from "./shown-ids.ts";

/** As many records are made up when no example shows any. */
const SAMPLES = 2;

/** What a collection starts with: the records that the document shows or names, else made-up ones. */
export function findInitialRecords(source: Source, plan: CollectionPlan): readonly JsonObject[] {
  const { itemPointer, idKey } = plan;
  const fitting = source.sampler.sampleAt(itemPointer);
  // Where nothing fits, as where branches of a union overlap, the nearest has to do.
  const sample = fitting ?? source.sampler.nearMissAt(itemPointer)?.value;
  const check = fitting === undefined ? () => [] : source.spec.schemaAt(itemPointer);
  const found = new Map<string, JsonObject>();

  function add(record: unknown): void {
    if (!isObject(record) || record[idKey] === undefined || check(record).length > 0) return;
    const id = toText(record[idKey]);
    if (!found.has(id)) found.set(id, record);
  }

  for (const record of findShown(source, plan)) {
    add(mendExample(record, sample, check));
  }
  const { documented, madeUp } = findShownIds(source, plan);
  const [model = sample] = found.values();
  const isShown = found.size > 0;
  const addLike = (id: unknown) => add(isObject(model) ? { ...model, [idKey]: id } : undefined);
  documented.forEach(addLike);
  if (isShown) return [...found.values()];
  for (const id of idsLike(sample, idKey)) if (found.size < SAMPLES) addLike(id);
  madeUp.forEach(addLike);
  return [...found.values()];
}

function findShown(source: Source, plan: CollectionPlan): readonly JsonObject[] {
  return ["list", "get", "replace", "merge"].flatMap((action) =>
    plan.parts.filter((part) => part.action === action).flatMap((part) => shownBy(source, part)),
  );
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

/** The id of a made-up record, and more like it. */
function idsLike(sample: unknown, idKey: string): readonly unknown[] {
  const own = isObject(sample) ? sample[idKey] : undefined;
  const numbers = Array.from({ length: SAMPLES }, (_, index) => index + 1);
  if (typeof own === "string") return [own, ...numbers.map(String)];
  const first = typeof own === "number" && own > 0 ? own : 1;
  return [first, first + 1, own];
}
