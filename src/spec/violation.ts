import type { ErrorObject } from "ajv";

/** One way in which a value breaks a schema. */
export interface Violation {
  /** JSON Pointer into the value. */
  readonly pointer: string;
  readonly message: string;
}

/** Judges a value by one schema; an empty list means that it fits. */
export type SchemaCheck = (value: unknown) => readonly Violation[];

/** A violation in a message, with the place in the document that it breaks. */
export interface SpecViolation extends Violation {
  /** JSON Pointer into the document: of the schema for bodies, else of the part that documents less. */
  readonly specPointer: string;
}

export function readViolations(
  errors: readonly ErrorObject[] | null | undefined,
): readonly Violation[] {
  return (errors ?? []).map(toViolation);
}

export function toViolation(error: ErrorObject): Violation {
  return { pointer: error.instancePath, message: describe(error) };
}

function describe({ message = "does not fit the schema", params }: ErrorObject): string {
  const { additionalProperty, allowedValues, unevaluatedProperty } = params;
  const named: unknown = additionalProperty ?? allowedValues ?? unevaluatedProperty;
  return named === undefined ? message : `${message}: ${JSON.stringify(named)}`;
}
