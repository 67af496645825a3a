import type { Source } from "../source.ts";
import { toText } from "../schema/to-text.ts";
import { toTyped } from "./new-record.ts";
import type { CollectionPlan } from "./plan.ts";

/** What the paths of a collection's items, and of what belongs to them, name as an item: by example, else as made up. */
export function findShownIds(
  { spec, sampler, propertiesAt }: Source,
  { itemPath, idParameter, itemPointer, idKey }: CollectionPlan,
): { readonly documented: readonly unknown[]; readonly madeUp: readonly unknown[] } {
  const property = propertiesAt(itemPointer).get(idKey);
  if (!property) return { documented: [], madeUp: [] };
  const parameters = spec.operations
    .filter(({ path }) => path === itemPath || path.startsWith(`${itemPath}/`))
    .flatMap((operation) => operation.parameters)
    .filter(({ name, in: place }) => place === "path" && name === idParameter);
  const toIds = (values: readonly unknown[]) => [
    ...new Set(values.map((value) => toTyped(property, toText(value)))),
  ];
  const purpose = { direction: "request", properties: "all" } as const;
  return {
    documented: toIds(
      parameters.flatMap(({ pointer }) => [...sampler.examplesAt(pointer).values()]),
    ),
    madeUp: toIds(
      parameters.flatMap(({ schema }) => {
        const sample = schema === undefined ? "text" : sampler.sampleAt(schema, purpose);
        return sample === undefined ? [] : [sample];
      }),
    ),
  };
}
