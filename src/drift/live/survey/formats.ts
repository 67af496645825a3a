import { createSchemaCheck } from "../../../spec/schema.ts";
import type { SchemaCheck } from "../../../spec/violation.ts";

export type FormatName = "date-time" | "date" | "uuid" | "email" | "uri" | "ipv4" | "ipv6";

interface InferredFormat {
  readonly name: FormatName;
  readonly matches: (text: string) => boolean;
}

/** The formats that the gate recognises, the narrowest first. What it infers, the validator accepts. */
export const FORMATS: readonly InferredFormat[] = [
  createFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/),
  createFormat("date", /^\d{4}-\d\d-\d\d$/),
  createFormat("uuid", /^[0-9a-f]{8}-/i),
  createFormat("email", /^[^@\s]+@[^@\s]+\.[^@\s.]+$/),
  // Any word before a colon would be a URI.
  createFormat("uri", /^(https?|wss?|ftp|urn):/i),
  createFormat("ipv4", /^\d+\.\d+\.\d+\.\d+$/),
  createFormat("ipv6", /^[0-9a-f]*:[0-9a-f:.]*:/i),
];

/** The pattern spares the validator, and keeps ordinary words away from formats that fit them too. */
function createFormat(name: FormatName, pattern: RegExp): InferredFormat {
  let check: SchemaCheck | undefined;
  return {
    name,
    matches(text) {
      if (!pattern.test(text)) return false;
      check ??= createSchemaCheck({ type: "string", format: name });
      return check(text).length === 0;
    },
  };
}
