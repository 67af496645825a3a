import { resolvePointer } from "../../../lib/json-pointer.ts";
import { asObject, type JsonObject } from "../../../lib/json.ts";
import type { Operation } from "../../../spec/operation.ts";
import { createSurvey } from "../survey/survey.ts";
import type { Fits, SchemaNodes } from "./schema-nodes.ts";
import { walkValue } from "./walk-value.ts";

/** What it takes to find the schemas that describe a body as they describe others. */
export interface AlikeTools {
  readonly document: JsonObject;
  readonly nodes: SchemaNodes;
  readonly fits: Fits;
}

/**
 * The references of an operation's other responses that describe a body in full. A status that the spec lacks often
 * comes with the body of another one.
 */
export function findAlike(
  { document, nodes, fits }: AlikeTools,
  operation: Operation,
  { status, value }: { readonly status: number; readonly value: unknown },
): ReadonlySet<string> {
  const references = operation.responses
    .filter((response) => isError(response.status) === isError(String(status)))
    .flatMap(({ content }) => content.map(({ schema }) => schema ?? ""))
    .filter((schema) => {
      const isReference = asObject(resolvePointer(document, schema))["$ref"] !== undefined;
      if (!isReference || !fits(schema, value)) return false;
      return walkValue(nodes, createSurvey([]), { value, schema }).length === 0;
    })
    .map((schema) => String(asObject(resolvePointer(document, schema))["$ref"]));
  return new Set(references);
}

function isError(status: string): boolean {
  return /^[45]/.test(status);
}
