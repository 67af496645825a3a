import { asArray, asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import { type Alternative, alternativesOf, type SchemaPlace } from "./alternatives.ts";
import { typesOf } from "./schema-types.ts";

/** A property of an object of a body. */
export interface SpecField {
  readonly name: string;
  /** Names from the outside in, joined by "/"; arrays leave no trace in it. */
  readonly path: string;
  readonly pointer: string;
  /** Those that the page promises; all of them when it promises none. */
  readonly types: readonly string[];
  readonly required: boolean;
  readonly isPromised: boolean;
}

/** An object of a body, or one form of it. */
export interface SpecObject {
  readonly path: string;
  readonly pointer: string;
  readonly isPromised: boolean;
  /** Whether the page promises more than one form in this place, or in one around it. */
  readonly isOneOfSeveral: boolean;
  /** Whether the spec says that any other field is right. */
  readonly isOpen: boolean;
  readonly fields: readonly SpecField[];
}

interface Spot {
  readonly path: string;
  readonly isOneOfSeveral: boolean;
  /** Objects around it, so that a schema that holds itself comes to an end. */
  readonly around: readonly string[];
}

/** The objects of a body's schema, those inside of others included. */
export function listObjects(document: JsonObject, place: SchemaPlace): readonly SpecObject[] {
  return list(document, place, { path: "", isOneOfSeveral: false, around: [] });
}

function list(document: JsonObject, place: SchemaPlace, spot: Spot): readonly SpecObject[] {
  const alternatives = alternativesOf(document, place);
  const objects = alternatives.filter((each) => isObjectForm(document, each));
  const promised = objects.filter(({ isPromised }) => isPromised);
  const isOneOfSeveral = spot.isOneOfSeveral || promised.length > 1;
  const own = objects.flatMap((each) => listForm(document, each, { ...spot, isOneOfSeveral }));
  const items = alternatives.flatMap(({ parts, isPromised }) =>
    parts
      .filter((part) => isObject(asObject(resolvePointer(document, part))["items"]))
      .flatMap((part) =>
        list(document, { pointer: `${part}/items`, isPromised }, { ...spot, isOneOfSeveral }),
      ),
  );
  return [...own, ...items];
}

function isObjectForm(document: JsonObject, alternative: Alternative): boolean {
  return (
    typesOf(document, [alternative]).includes("object") ||
    alternative.parts.some((part) =>
      isObject(asObject(resolvePointer(document, part))["properties"]),
    )
  );
}

function listForm(
  document: JsonObject,
  { parts, isPromised }: Alternative,
  { path, isOneOfSeveral, around }: Spot,
): readonly SpecObject[] {
  const schemas = parts.map((pointer) => ({
    pointer,
    value: asObject(resolvePointer(document, pointer)),
  }));
  const pointer =
    (schemas.findLast(({ value }) => isObject(value["properties"])) ?? schemas.at(-1))?.pointer ??
    "";
  if (around.includes(pointer)) return [];
  const required = new Set(schemas.flatMap(({ value }) => asArray(value["required"])));
  const fields = schemas.flatMap((schema) =>
    Object.keys(asObject(schema.value["properties"])).map((name) => {
      const field = { pointer: schema.pointer + toPointer(["properties", name]), isPromised };
      const fieldPath = path === "" ? name : `${path}/${name}`;
      return { ...toField(document, field), name, path: fieldPath, required: required.has(name) };
    }),
  );
  const isOpen = schemas.some(({ value }) => Boolean(value["additionalProperties"]));
  const inner = fields.flatMap((field) =>
    list(document, field, { path: field.path, isOneOfSeveral, around: [...around, pointer] }),
  );
  return [{ path, pointer, isPromised, isOneOfSeveral, isOpen, fields }, ...inner];
}

function toField(
  document: JsonObject,
  place: SchemaPlace,
): Pick<SpecField, "pointer" | "types" | "isPromised"> {
  const alternatives = alternativesOf(document, place);
  const promised = alternatives.filter(({ isPromised }) => isPromised);
  const types = typesOf(document, promised.length > 0 ? promised : alternatives);
  return { pointer: place.pointer, types, isPromised: promised.length > 0 };
}
