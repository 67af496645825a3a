import type { Operation } from "../spec/operation.ts";
import type { CollectionPlan } from "./collections/plan.ts";

/** What stands behind each operation, for whoever starts the mock: `collection pets`, `example`, `handler`. */
export function toRemarks(
  operations: readonly Operation[],
  plans: readonly CollectionPlan[],
  { operations: handlers = {} }: { readonly operations?: Readonly<Record<string, unknown>> },
): Readonly<Record<string, string>> {
  const collections = new Map(
    plans.flatMap(({ name, parts }) => parts.map(({ operation }) => [operation.id, name] as const)),
  );
  return Object.fromEntries(
    operations.map(({ id }) => {
      const collection = collections.get(id);
      if (Object.hasOwn(handlers, id)) return [id, "handler"];
      return [id, collection === undefined ? "example" : `collection ${collection}`];
    }),
  );
}
