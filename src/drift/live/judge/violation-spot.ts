import { asArray, asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import { parsePointer, resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import type { ExplainedViolation } from "../../../spec/explain.ts";
import { locateSchema } from "../../../spec/locate.ts";
import { follow } from "../../../spec/reference.ts";

/** Where a violation is, in the body and in the spec. */
export interface ViolationSpot {
  /** As `Observation.pointer`. */
  readonly place: string;
  /** The last name of its place. */
  readonly name: string;
  /** JSON Pointer of the broken schema. */
  readonly spec: string;
  /** Of a name that is required: the schema that does. */
  readonly owner?: string;
  /** The last place on the way to it that is a reference. */
  readonly referrer?: string;
}

/** Finds the spot of a violation of a body by its schema. */
export type FindSpot = (violation: ExplainedViolation, schema: string) => ViolationSpot;

const MOST_REMEMBERED = 10_000;

/** Finding takes long, and what breaks a schema tends to do so in the same place. */
export function createFindSpot(document: JsonObject): FindSpot {
  const known = new Map<string, ViolationSpot>();
  return (violation, schema) => {
    const { pointer, keyword, trail } = violation;
    const key = [schema, pointer, keyword, ...trail].join(" ");
    const spot = known.get(key) ?? toSpot(document, violation, schema);
    if (known.size < MOST_REMEMBERED) known.set(key, spot);
    return spot;
  };
}

function toSpot(
  document: JsonObject,
  { pointer, keyword, trail }: ExplainedViolation,
  schema: string,
): ViolationSpot {
  const spec = trail.at(-1) ?? schema;
  const name = parsePointer(pointer).at(-1) ?? "";
  const around = [...trail, spec].toReversed();
  const owner = keyword === "required" ? findOwner(document, around, name) : undefined;
  const referrer = trail.findLast((place) => place !== spec && refersTo(document, place, spec));
  return {
    place: toPlace(document, schema, pointer),
    name,
    spec,
    ...(owner !== undefined && { owner }),
    ...(referrer !== undefined && { referrer }),
  };
}

/** From the schema of a member, an object's own schema is two steps away, and a combination of it four. */
const MOST_STEPS = 4;

/** The nearest schema around one of the places that requires a name. */
function findOwner(
  document: JsonObject,
  places: readonly string[],
  name: string,
): string | undefined {
  const requires = (schema: string) =>
    asArray(resolvePointer(document, `${schema}/required`)).includes(name);
  return places
    .flatMap(listAround)
    .filter((place) => isObject(resolvePointer(document, place)))
    .flatMap((place) => listParts(document, place))
    .find(requires);
}

function listAround(place: string): readonly string[] {
  const tokens = parsePointer(place);
  const steps = [...Array(Math.min(MOST_STEPS, tokens.length) + 1).keys()];
  return steps.map((step) => toPointer(tokens.slice(0, tokens.length - step)));
}

/** A schema and the parts of its `allOf`. */
function listParts(document: JsonObject, place: string): readonly string[] {
  const { pointer, value } = follow(document, place);
  const parts = [...asArray(value["allOf"]).keys()];
  return [pointer, ...parts.map((index) => follow(document, `${pointer}/allOf/${index}`).pointer)];
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

function refersTo(document: JsonObject, place: string, target: string): boolean {
  const schema = resolvePointer(document, place);
  return isObject(schema) && asObject(schema)["$ref"] === `#${encodeURI(target)}`;
}
