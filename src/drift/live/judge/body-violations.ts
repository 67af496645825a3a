import { asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import { parsePointer, resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import { REDACTED, isSecretName } from "../../../report/hide-secrets.ts";
import type { Explain, ExplainedViolation } from "../../../spec/explain.ts";
import { locateSchema } from "../../../spec/locate.ts";
import { holdsRedacted, isRedacted } from "../redacted.ts";

/** A way in which a body breaks its schema. */
export interface BodyViolation {
  /** As `Observation.pointer`. */
  readonly place: string;
  readonly keyword: string;
  readonly message: string;
  readonly expected: string;
  readonly received: string;
  /** What stands there; undefined for what is missing. */
  readonly value: unknown;
  /** JSON Pointer of the broken schema. */
  readonly spec: string;
  /** The last place on the way to it that is a reference. */
  readonly referrer?: string;
}

/** More than these tell nothing more of one body. */
const MOST = 50;

/** Explains a body that does not fit; leaves out what may be so only because a secret was hidden. */
export function findViolations(
  document: JsonObject,
  explain: Explain,
  { value, schema }: { readonly value: unknown; readonly schema: string },
): readonly BodyViolation[] {
  return explain(schema, value)
    .slice(0, MOST)
    .filter((violation) => !isHidden(value, violation))
    .map((violation) => toViolation(violation, { document, value, schema }));
}

/** Whether a value or a name is hidden without which nobody can tell. */
function isHidden(value: unknown, { pointer, keyword }: ExplainedViolation): boolean {
  const tokens = parsePointer(pointer);
  if (tokens.some(isRedacted) || holdsRedacted(resolvePointer(value, pointer))) return true;
  const parent = resolvePointer(value, toPointer(tokens.slice(0, -1)));
  return keyword === "required" && Object.keys(asObject(parent)).some(isRedacted);
}

function toViolation(
  violation: ExplainedViolation,
  {
    document,
    value,
    schema,
  }: { readonly document: JsonObject; readonly value: unknown; readonly schema: string },
): BodyViolation {
  const { pointer, keyword, message, expected, received, trail } = violation;
  const spec = trail.at(-1) ?? schema;
  const referrer = trail.findLast((place) => place !== spec && refersTo(document, place, spec));
  return {
    place: toPlace(document, schema, pointer),
    keyword,
    message,
    expected,
    received: isSecretPlace(pointer) && keyword !== "type" ? REDACTED : received,
    value: resolvePointer(value, pointer),
    spec,
    ...(referrer !== undefined && { referrer }),
  };
}

/** Indexes and keys of maps differ between bodies that break the same rule. */
function toPlace(document: JsonObject, schema: string, pointer: string): string {
  const tokens = parsePointer(pointer);
  return tokens
    .map((token, index) => {
      if (/^\d+$/.test(token)) return "/*";
      const located = locateSchema(document, schema, toPointer(tokens.slice(0, index + 1)));
      return located.endsWith("/additionalProperties") ? "/*" : toPointer([token]);
    })
    .join("");
}

function isSecretPlace(pointer: string): boolean {
  return parsePointer(pointer).some(isSecretName);
}

function refersTo(document: JsonObject, place: string, target: string): boolean {
  const schema = resolvePointer(document, place);
  return isObject(schema) && asObject(schema)["$ref"] === `#${encodeURI(target)}`;
}
