import type { JsonObject } from "../lib/json.ts";
import type { Place } from "../report/finding.ts";
import type { Operation } from "../spec/operation.ts";
import type { Spec } from "../spec/spec.ts";

/** What a provider promises. */
export interface JudgedSpec {
  readonly document: JsonObject;
  readonly operations: readonly Operation[];
  /** Where a JSON Pointer of the document stands, for people. */
  readonly placeOf: (pointer: string) => Place;
}

export async function toJudgedSpec(spec: Spec): Promise<JudgedSpec> {
  const { document, operations } = spec;
  return { document, operations, placeOf: await spec.readPlaces() };
}
