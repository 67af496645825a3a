import type { JsonObject } from "../../lib/json.ts";
import type { Context } from "../../mock/definition/handler.ts";
import { toText } from "../schema/to-text.ts";
import type { CollectionPlan } from "./plan.ts";

/** The key of a record: where it is, then its id. */
export function toKey(scope: readonly string[], id: unknown): string {
  return [...scope, toText(id)].map(encodeURIComponent).join("/");
}

/** The records of a collection in one scope, in the order in which they came. */
export function recordsIn(
  { records }: Context,
  plan: CollectionPlan,
  scope: readonly string[],
): readonly JsonObject[] {
  const prefix = toKey(scope, "");
  return records
    .entries(plan.records)
    .filter(([key]) => key.startsWith(prefix))
    .map(([, record]) => record);
}
