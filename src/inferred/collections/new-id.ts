import { randomString } from "../../lib/random.ts";
import type { Context } from "../../mock/definition/handler.ts";
import { type Collection, defineCollection } from "../../mock/store/store.ts";
import { hasType } from "../schema/properties.ts";
import type { Source } from "../source.ts";
import type { CollectionPlan } from "./plan.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
const HEX = "0123456789abcdef";

/** Ids that schemas with a pattern or a length may ask for, tried in this order. */
const SEEDS = 20;

/** An id that fits its schema and that no record has had: the next number, or a random text. */
export function createId(source: Source, plan: CollectionPlan, context: Context): unknown {
  const check = source.spec.schemaAt(plan.idPointer);
  const next = nextNumber(plan, context);
  const { random } = context;
  const isNumber = !hasType(
    source.propertiesAt(plan.itemPointer).get(plan.idKey)?.schema ?? {},
    "string",
  );
  const candidates = isNumber
    ? [() => next, () => String(next)]
    : [
        () => uuid(context),
        () => randomString(random, HEX, 24),
        () => randomString(random, LETTERS, 12),
        () => String(next),
      ];
  for (const make of candidates) {
    const id = make();
    if (check(id).length === 0) return id;
  }
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const id = source.sampler.randomAt(plan.idPointer, random.bytes(4).readUInt32BE());
    if (id !== undefined) return id;
  }
  return next;
}

/** Numbers are never given twice, not even after a record is gone. */
function nextNumber(plan: CollectionPlan, { records }: Context): number {
  const counters: Collection<number> = defineCollection(`${plan.records.name}#last-id`);
  const ids = records
    .entries(plan.records)
    .map(([, record]) => Number(record[plan.idKey]))
    .filter((id) => Number.isSafeInteger(id));
  const next = ids.reduce((most, id) => Math.max(most, id), records.get(counters, "last") ?? 0) + 1;
  records.set(counters, "last", next);
  return next;
}

/** RFC 9562, version 4. */
function uuid({ random }: Context): string {
  const bytes = random.bytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
