import { asArray, isObject, type JsonObject } from "../../../lib/json.ts";
import { fromFragment, resolvePointer, toPointer } from "../../../lib/json-pointer.ts";

/** A schema that says something of a value, and where it stands. */
export interface SchemaNode {
  readonly pointer: string;
  readonly schema: JsonObject;
}

/** Finds the schemas that describe a value. */
export interface SchemaNodes {
  /** All schemas behind a pointer: through references and combinations, of a union the branches that fit. */
  expand(pointer: string, value: unknown): readonly SchemaNode[];
  /** The places of the schemas that a node has for a member of an object. */
  ofMember(node: SchemaNode, name: string): readonly MemberPlace[];
  ofItem(node: SchemaNode, index: number): readonly string[];
}

interface MemberPlace {
  readonly pointer: string;
  /** Whether the spec names the member, instead of describing any. */
  readonly isNamed: boolean;
}

export type Fits = (pointer: string, value: unknown) => boolean;

/** Reads each place of the document once. */
export function createSchemaNodes(document: JsonObject, fits: Fits): SchemaNodes {
  const schemas = new Map<string, unknown>();
  const nodes = new Map<string, SchemaNode>();
  const members = new Map<SchemaNode, Map<string, readonly MemberPlace[]>>();

  function schemaAt(pointer: string): unknown {
    if (!schemas.has(pointer)) schemas.set(pointer, resolvePointer(document, pointer));
    return schemas.get(pointer);
  }

  function collect(pointer: string, value: unknown, found: Map<string, SchemaNode>): void {
    const schema = schemaAt(pointer);
    if (!isObject(schema) || found.has(pointer)) return;
    const node = nodes.get(pointer) ?? { pointer, schema };
    nodes.set(pointer, node);
    found.set(pointer, node);
    const reference = schema["$ref"];
    if (typeof reference === "string") collect(fromFragment(reference), value, found);
    for (const place of branchesOf(schema, pointer, (branch) => fits(branch, value))) {
      collect(place, value, found);
    }
  }

  return {
    expand(pointer, value) {
      const found = new Map<string, SchemaNode>();
      collect(pointer, value, found);
      return [...found.values()];
    },
    ofMember(node, name) {
      const own = members.get(node) ?? new Map<string, readonly MemberPlace[]>();
      members.set(node, own);
      const places = own.get(name) ?? memberPlaces(node, name);
      // Of a map, every key would be another one.
      if (places.some(({ isNamed }) => isNamed)) own.set(name, places);
      return places;
    },
    ofItem({ pointer, schema }, index) {
      if (index < asArray(schema["prefixItems"]).length) return [`${pointer}/prefixItems/${index}`];
      return isObject(schema["items"]) ? [`${pointer}/items`] : [];
    },
  };
}

function branchesOf(
  schema: JsonObject,
  pointer: string,
  fits: (branch: string) => boolean,
): readonly string[] {
  const places = (keyword: string) =>
    [...asArray(schema[keyword]).keys()].map((index) => `${pointer}/${keyword}/${index}`);
  const unions = ["anyOf", "oneOf"].flatMap((keyword) => {
    const branches = places(keyword);
    const fitting = branches.filter(fits);
    return fitting.length > 0 ? fitting : branches;
  });
  const conditions = ["then", "else"].filter((keyword) => isObject(schema[keyword]));
  return [...places("allOf"), ...unions, ...conditions.map((keyword) => `${pointer}/${keyword}`)];
}

function memberPlaces({ pointer, schema }: SchemaNode, name: string): readonly MemberPlace[] {
  const { properties, patternProperties, additionalProperties } = schema;
  if (isObject(properties) && Object.hasOwn(properties, name)) {
    return [{ pointer: pointer + toPointer(["properties", name]), isNamed: true }];
  }
  const patterns = isObject(patternProperties) ? Object.keys(patternProperties) : [];
  const matching = patterns.filter((pattern) => new RegExp(pattern, "u").test(name));
  if (matching.length > 0) {
    return matching.map((pattern) => ({
      pointer: pointer + toPointer(["patternProperties", pattern]),
      isNamed: false,
    }));
  }
  if (!isObject(additionalProperties)) return [];
  return [{ pointer: `${pointer}/additionalProperties`, isNamed: false }];
}
