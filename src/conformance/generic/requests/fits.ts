import type { Spec } from "../../../spec/spec.ts";

/** Whether a schema allows a value; one that was not compiled ahead of time refuses nothing. */
export function fits(spec: Spec, schema: string, value: unknown): boolean {
  try {
    return spec.schemaAt(schema)(value).length === 0;
  } catch {
    return true;
  }
}
