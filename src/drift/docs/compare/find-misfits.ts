import { asArray, isObject, type JsonObject, parseJson } from "../../../lib/json.ts";
import { resolvePointer } from "../../../lib/json-pointer.ts";
import type { Explain, ExplainedViolation } from "../../../spec/explain.ts";
import { follow } from "../../../spec/reference.ts";
import type { ExampleClaim } from "../read/claims.ts";
import type { SpecExample } from "./spec-examples.ts";

export interface Schemas {
  readonly document: JsonObject;
  readonly explain: Explain;
}

/** How an example breaks the schema at a pointer. What it leaves out on purpose is not missing. */
export function findMisfits(
  schemas: Schemas,
  schema: string,
  { example, twin }: { readonly example: ExampleClaim; readonly twin: SpecExample | undefined },
): readonly ExplainedViolation[] {
  const values = readings(example);
  if (values.some((value) => schemas.explain(schema, value).length === 0)) return [];
  const form = twin ? findForm(schemas, schema, [twin.value]) : findForm(schemas, schema, values);
  return missOf(schemas, form, values).filter(
    ({ keyword, pointer }) => keyword !== "required" || !example.open.has(parentOf(pointer)),
  );
}

/** The branch that values fit best, where a schema is a choice of several. */
function findForm(schemas: Schemas, schema: string, values: readonly unknown[]): string {
  if (!isObject(resolvePointer(schemas.document, schema))) return schema;
  const { pointer, value } = follow(schemas.document, schema);
  const [nearest] = ["oneOf", "anyOf"]
    .flatMap((keyword) =>
      asArray(value[keyword]).map((_, index) => `${pointer}/${keyword}/${index}`),
    )
    .map((branch) => ({ branch, miss: missOf(schemas, branch, values).length }))
    .toSorted((a, b) => a.miss - b.miss);
  return nearest ? findForm(schemas, nearest.branch, values) : schema;
}

function missOf(
  { explain }: Schemas,
  schema: string,
  values: readonly unknown[],
): readonly ExplainedViolation[] {
  const outcomes = values.map((value) => explain(schema, value));
  return outcomes.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

/** Text of a form or a table may stand for a value of another type. */
function readings({ value, isText }: ExampleClaim): readonly unknown[] {
  if (!isText || !isObject(value)) return [value];
  const read = (isRead: (parsed: unknown) => boolean) =>
    Object.fromEntries(
      Object.entries(value).map(([key, text]) => {
        const parsed = typeof text === "string" ? parseJson(text) : undefined;
        return [key, parsed !== undefined && isRead(parsed) ? parsed : text];
      }),
    );
  return [value, read(() => true), read((parsed) => typeof parsed !== "number")];
}
