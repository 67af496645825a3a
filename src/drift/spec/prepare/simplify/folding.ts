import { isObject, type JsonObject } from "../../../../lib/json.ts";
import { fromFragment, resolvePointer, toPointer } from "../../../../lib/json-pointer.ts";
import type { Origins } from "../origins.ts";
import { canTakeNull, toNullableName, withNull } from "./unions.ts";

export interface FoldingOptions {
  readonly document: JsonObject;
  readonly origins: Origins;
  /** A schema of the components, folded already; undefined inside of itself. */
  readonly findSchema: (pointer: string) => unknown;
}

/** What the schemas of one document are folded with. */
export interface Folding {
  /** A schema with its reference followed; undefined where it leads into itself. */
  readonly resolve: (schema: unknown) => JsonObject | undefined;
  /** A new schema that stands for others, of which the first is where people look for it. */
  readonly moved: (result: JsonObject, ...from: readonly JsonObject[]) => JsonObject;
  /** A reference to the component that accepts null besides what the one accepts that a schema refers to. */
  readonly toNullable: (schema: JsonObject) => JsonObject | undefined;
  /** The components with null that were asked for, by name. */
  readonly listNullable: () => readonly (readonly [string, JsonObject])[];
}

export function createFolding({ document, origins, findSchema }: FoldingOptions): Folding {
  const nullable = new Map<string, string>();
  return { resolve, moved, toNullable, listNullable };

  function resolve(schema: unknown): JsonObject | undefined {
    if (!isObject(schema)) return undefined;
    const pointer = schemaAt(schema["$ref"]);
    if (pointer === undefined) return schema;
    const target = findSchema(pointer);
    return isObject(target) && target !== schema ? resolve(target) : undefined;
  }

  function moved(result: JsonObject, ...from: readonly JsonObject[]): JsonObject {
    const pointers = from.flatMap((schema) => origins.get(schema) ?? []);
    origins.set(result, pointers);
    return result;
  }

  function toNullable(schema: JsonObject): JsonObject | undefined {
    const pointer = schemaAt(schema["$ref"]);
    if (pointer === undefined || Object.keys(schema).length > 1) return undefined;
    // Told by what the document says: what is folded depends on where one began.
    const target = resolvePointer(document, pointer);
    if (!isObject(target) || !canTakeNull(target)) return undefined;
    const name = toNullableName(pointer.split("/").at(-1) ?? "");
    nullable.set(name, pointer);
    return { $ref: `#${toPointer(["components", "schemas", name])}` };
  }

  function listNullable() {
    return [...nullable].flatMap(([name, pointer]): [string, JsonObject][] => {
      const schema = findSchema(pointer);
      if (!isObject(schema)) return [];
      return [[name, canTakeNull(schema) ? moved(withNull(schema), schema) : schema]];
    });
  }
}

/** The pointer of a component that a reference leads to. */
export function schemaAt(reference: unknown): string | undefined {
  if (typeof reference !== "string") return undefined;
  return /^#\/components\/schemas\/[^/]+$/.test(reference) ? fromFragment(reference) : undefined;
}
