import { asObject, type JsonObject } from "../../../lib/json.ts";
import { parsePointer, resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import { REDACTED, isSecretName } from "../../../report/hide-secrets.ts";
import type { Explain, ExplainedViolation } from "../../../spec/explain.ts";
import { holdsRedacted, isRedacted } from "../redacted.ts";
import { createFindSpot, type ViolationSpot } from "./violation-spot.ts";

/** A way in which a body breaks its schema. */
export interface BodyViolation extends ViolationSpot {
  readonly keyword: string;
  readonly message: string;
  readonly expected: string;
  readonly received: string;
  /** What stands there; undefined for what is missing. */
  readonly value: unknown;
}

/** Explains a body that does not fit its schema; leaves out what may be so only because a secret was hidden. */
export type FindViolations = (value: unknown, schema: string) => readonly BodyViolation[];

/** What breaks these is told without the value that stands there. */
const NAMELESS: ReadonlySet<string> = new Set(["type", "required"]);

/** More than these tell nothing more of one body. */
const MOST = 50;

export function createFindViolations(document: JsonObject, explain: Explain): FindViolations {
  const findSpot = createFindSpot(document);
  return (value, schema) =>
    explain(schema, value)
      .slice(0, MOST)
      .filter((violation) => !isHidden(value, violation))
      .map((violation) => ({ ...tell(violation, value), ...findSpot(violation, schema) }));
}

/** Whether a value or a name is hidden without which nobody can tell. */
function isHidden(value: unknown, { pointer, keyword }: ExplainedViolation): boolean {
  const tokens = parsePointer(pointer);
  if (tokens.some(isRedacted) || holdsRedacted(resolvePointer(value, pointer))) return true;
  const parent = resolvePointer(value, toPointer(tokens.slice(0, -1)));
  return keyword === "required" && Object.keys(asObject(parent)).some(isRedacted);
}

function tell(
  { pointer, keyword, message, expected, received }: ExplainedViolation,
  body: unknown,
) {
  const isSecret = parsePointer(pointer).some(isSecretName) && !NAMELESS.has(keyword);
  return {
    keyword,
    message,
    expected,
    received: isSecret ? REDACTED : received,
    value: resolvePointer(body, pointer),
  };
}
