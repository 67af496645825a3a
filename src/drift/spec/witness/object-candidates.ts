import { asArray, asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import { lengthsOf } from "./keyword-values.ts";
import { textsMatching } from "./pattern-texts.ts";
import { sampleOf } from "./sample-of.ts";
import type { ValuesInside } from "./values-inside.ts";

/** Names that hardly a document has. */
const NAMES = ["somethingElse", "Something Else", "s"];

/** Objects that a schema may accept: without each of its properties, with more, and with each value they may have. */
export function* objectsOf(
  document: JsonObject,
  pointer: string,
  inside: ValuesInside,
): Generator<unknown, void, void> {
  const schema = asObject(resolvePointer(document, pointer));
  const full = sampleOf(document, pointer, true);
  const small = sampleOf(document, pointer, false);
  if (!isObject(full) || !isObject(small)) return;
  yield* withAndWithout(full, small);
  for (const name of [...NAMES, ...namesOf(schema)]) yield { ...small, [name]: "text" };
  yield* ofManySizes(schema, full, small);
  yield* ofDependents(schema, small);
  for (const keyword of ["not", "if", "then", "else"]) {
    const part = sampleOf(document, `${pointer}/${keyword}`, false);
    if (isObject(part)) yield* [{ ...small, ...part }, { ...full, ...part }, part];
  }
  for (const name of Object.keys(asObject(schema["properties"]))) {
    const inner = pointer + toPointer(["properties", name]);
    for (const value of inside(inner)) yield { ...small, [name]: value };
  }
  for (const [name, inner] of otherProperties(schema, pointer)) {
    for (const value of inside(inner)) yield { ...small, [name]: value };
  }
}

function* withAndWithout(full: JsonObject, small: JsonObject): Generator<unknown, void, void> {
  yield full;
  for (const name of Object.keys(full)) {
    const { [name]: _dropped, ...others } = full;
    yield others;
    yield { ...small, [name]: full[name] };
  }
}

/** The names of properties that keywords other than `properties` speak of. */
function namesOf(schema: JsonObject): readonly string[] {
  const { propertyNames, patternProperties, dependentRequired, dependentSchemas } = schema;
  const { pattern, maxLength, minLength } = asObject(propertyNames);
  const lengths = lengthsOf({ maxLength, minLength }, ["maxLength", "minLength"]);
  return [
    ...(typeof pattern === "string" ? textsMatching(pattern).slice(0, 4) : []),
    ...asArray(asObject(propertyNames)["enum"]).map(String),
    ...lengths.map((length) => "x".repeat(length)),
    ...Object.keys(asObject(patternProperties)).flatMap((name) => textsMatching(name).slice(0, 2)),
    ...Object.entries(asObject(dependentRequired)).flatMap(([name, others]) => [
      name,
      ...asArray(others).map(String),
    ]),
    ...Object.keys(asObject(dependentSchemas)),
  ];
}

function* ofManySizes(
  schema: JsonObject,
  full: JsonObject,
  small: JsonObject,
): Generator<unknown, void, void> {
  for (const size of lengthsOf(schema, ["minProperties", "maxProperties"])) {
    const rest = Math.max(0, size - Object.keys(small).length);
    const more = Array.from({ length: rest }, (_, index) => [`other${index + 1}`, "text"]);
    yield { ...small, ...Object.fromEntries(more) };
    yield Object.fromEntries(Object.entries(full).slice(0, size));
  }
}

/** A property with all those that it needs, and without each of them. */
function* ofDependents(schema: JsonObject, small: JsonObject): Generator<unknown, void, void> {
  for (const [name, others] of Object.entries(asObject(schema["dependentRequired"]))) {
    const needed = asArray(others).map(String);
    for (const missing of ["", ...needed]) {
      const there = [name, ...needed].filter((other) => other !== missing);
      yield { ...small, ...Object.fromEntries(there.map((other) => [other, "text"])) };
    }
  }
}

/** A name for each schema that judges properties by their names, or all that are left. */
function otherProperties(
  schema: JsonObject,
  pointer: string,
): readonly (readonly [name: string, pointer: string])[] {
  const patterns = Object.keys(asObject(schema["patternProperties"]));
  return [
    ["somethingElse", `${pointer}/additionalProperties`],
    ["somethingElse", `${pointer}/unevaluatedProperties`],
    ...patterns.flatMap((pattern) =>
      textsMatching(pattern)
        .slice(0, 2)
        .map((name) => [name, pointer + toPointer(["patternProperties", pattern])] as const),
    ),
  ];
}
