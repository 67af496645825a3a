import { isObject, parseJson } from "../../../lib/json.ts";
import type { SchemaCheck, Violation } from "../../../spec/violation.ts";
import type { ExampleClaim } from "../read/claims.ts";

/** How an example breaks a schema. What it leaves out on purpose is not missing. */
export function findMisfits(check: SchemaCheck, example: ExampleClaim): readonly Violation[] {
  const outcomes = readings(example).map((value) => check(value));
  if (outcomes.some((violations) => violations.length === 0)) return [];
  const isLeftOut = ({ pointer, message }: Violation) =>
    example.open.has(pointer) && message.startsWith("must have required property");
  return (outcomes[0] ?? []).filter((violation) => !isLeftOut(violation));
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
