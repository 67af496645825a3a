import type { ErrorObject } from "ajv";

/** One way in which a value breaks a schema. */
export interface Violation {
  /** JSON Pointer into the value. */
  readonly pointer: string;
  readonly message: string;
  /** Where the broken keyword stands, as far as the validator tells: `#/components/schemas/Me/required`. */
  readonly schema: string;
}

/** Judges a value by one schema; an empty list means that it fits. */
export type SchemaCheck = (value: unknown) => readonly Violation[];

export function readViolations(errors: readonly ErrorObject[] | null | undefined): readonly Violation[] {
  return (errors ?? []).map((error) => ({
    pointer: error.instancePath,
    message: describe(error),
    schema: error.schemaPath,
  }));
}

function describe({ message = "does not fit the schema", params }: ErrorObject): string {
  const extra: unknown = params["additionalProperty"] ?? params["allowedValues"] ?? params["unevaluatedProperty"];
  return extra === undefined ? message : `${message}: ${JSON.stringify(extra)}`;
}
