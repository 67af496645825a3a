import { isJson } from "../../spec/documented.ts";
import { toMediaType } from "../../lib/media-type.ts";
import type { Spec } from "../../spec/spec.ts";
import { chooseSuccess } from "../reply/choose-response.ts";
import { findSchema, readProperties } from "../schema/properties.ts";
import { findView } from "./body-view.ts";
import type { CollectionPlan, Part } from "./plan.ts";

/** Operations beside a collection that list records by their properties: GET /pets/findByStatus?status=sold. */
export function findSearches(
  { document, operations }: Spec,
  plan: CollectionPlan,
): readonly Part[] {
  const names = new Set(readProperties(document, plan.itemPointer).keys());
  const isItem = (pointer: string) => findSchema(document, pointer)?.pointer === plan.itemPointer;
  return operations.flatMap((operation) => {
    const rest =
      operation.path.startsWith(`${plan.path}/`) && operation.path.slice(plan.path.length + 1);
    if (operation.method !== "GET" || !rest || /[/{]/.test(rest)) return [];
    if (!operation.parameters.some((known) => known.in === "query" && names.has(known.name)))
      return [];
    const content = chooseSuccess(operation)?.response.content ?? [];
    const schema = content.find(({ mediaType }) => isJson(toMediaType(mediaType)))?.schema;
    const view = schema === undefined ? undefined : findView(document, schema, isItem);
    return view?.shows === "list" ? [{ operation, action: "list", view }] : [];
  });
}
