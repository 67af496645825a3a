import { asArray, asObject, type JsonObject } from "../lib/json.ts";
import { toPointer } from "../lib/json-pointer.ts";
import { follow } from "./reference.ts";
import { loadSpec, type Spec, type SpecSource } from "./spec.ts";

/** A document, read once for each direction of messages. */
export interface DirectedSpec {
  /** Judges replies. */
  readonly spec: Spec;
  readonly requestSpec: Spec;
}

/** Loads a spec; one that is compiled ahead of time has no property of one direction. */
export async function loadDirected(source: SpecSource): Promise<DirectedSpec> {
  const spec = await loadSpec(source);
  if (!(source instanceof URL)) return { spec, requestSpec: spec };
  return {
    spec: await directSpec(spec, "writeOnly"),
    requestSpec: await directSpec(spec, "readOnly"),
  };
}

/** What marks the properties that one direction of messages does not bear. */
type Hidden = "readOnly" | "writeOnly";

/**
 * A spec by which messages of one direction are judged: a property that they do not bear is required in
 * the other direction alone (OpenAPI 3.0, 4.7.24.2; 3.1 leaves it to whoever uses the annotation).
 */
async function directSpec(spec: Spec, hidden: Hidden): Promise<Spec> {
  const document = asObject(relax(spec.document, { document: spec.document, pointer: "", hidden }));
  if (document === spec.document) return spec;
  const { createSchemaChecks } = await import("./schema.ts");
  return { ...spec, schemaAt: createSchemaChecks(document) };
}

interface Place {
  readonly document: JsonObject;
  readonly pointer: string;
  readonly hidden: Hidden;
}

/** The value itself where nothing in it changes. */
function relax(value: unknown, place: Place): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, member]): [string, unknown] => {
    const pointer = place.pointer + toPointer([key]);
    if (key === "required" && Array.isArray(member)) return [key, withoutHidden(member, place)];
    return [key, relax(member, { ...place, pointer })];
  });
  if (entries.every(([key, member]) => Reflect.get(value, key) === member)) return value;
  return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries);
}

function withoutHidden(required: readonly unknown[], place: Place): readonly unknown[] {
  const shown = required.filter((name) => !isHidden(String(name), place));
  return shown.length === required.length ? required : shown;
}

/** Whether the schema at a place, or one that it is combined of, hides a property. */
function isHidden(name: string, place: Place, depth = 0): boolean {
  const schema = find(place.document, place.pointer);
  if (!schema || depth > DEPTH_LIMIT) return false;
  const property = find(place.document, schema.pointer + toPointer(["properties", name]));
  if (property) return property.value[place.hidden] === true;
  return [...asArray(schema.value["allOf"]).keys()].some((index) =>
    isHidden(name, { ...place, pointer: `${schema.pointer}/allOf/${index}` }, depth + 1),
  );
}

/** Deeper combinations lead back to where they began. */
const DEPTH_LIMIT = 5;

function find(document: JsonObject, pointer: string): ReturnType<typeof follow> | undefined {
  try {
    return follow(document, pointer);
  } catch {
    return undefined;
  }
}
