import { asArray, isObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import { follow } from "../../../spec/reference.ts";

const COMBINATIONS = ["allOf", "oneOf", "anyOf"];

/** The schemas on a way, and where the last of them is used. */
export interface Walk {
  /** From the root inwards. */
  readonly schemas: readonly string[];
  /** The way as `toName` takes it, which tells a property of the name of a keyword from the keyword. */
  readonly names: readonly string[];
  /** The last one, or the reference to it. */
  readonly site: string;
}

/** The schemas on a way that oasdiff names, as far as the document has it. */
export function walkSchema(document: JsonObject, root: string, way: readonly string[]): Walk {
  const schemas = [follow(document, root).pointer];
  const names: string[] = [];
  let site = root;
  for (const token of way) {
    const next = step(document, schemas.at(-1) ?? root, token);
    if (next === undefined) break;
    site = next;
    names.push(next.endsWith(toPointer(["properties", token])) ? `properties[${token}]` : token);
    schemas.push(follow(document, next).pointer);
  }
  return { schemas, names, site };
}

function step(document: JsonObject, pointer: string, token: string): string | undefined {
  const { pointer: at, value } = follow(document, pointer);
  const branch = /^(?<keyword>\w+)\[(?<name>.*)\]$/.exec(token)?.groups;
  if (branch) return findBranch(at, value, branch);
  const properties = value["properties"];
  if (isObject(properties) && Object.hasOwn(properties, token)) {
    return at + toPointer(["properties", token]);
  }
  if (isObject(value[token])) return at + toPointer([token]);
  // Merged branches are named as one schema.
  return branchesOf(document, at)
    .map((inner) => step(document, inner, token))
    .find((inner) => inner !== undefined);
}

function branchesOf(document: JsonObject, pointer: string): readonly string[] {
  return COMBINATIONS.flatMap((keyword) =>
    asArray(resolvePointer(document, `${pointer}/${keyword}`)).map(
      (_, index) => `${pointer}/${keyword}/${index}`,
    ),
  );
}

/** A branch by its reference, or by its number, from one: `subschema #2`. */
function findBranch(
  pointer: string,
  schema: JsonObject,
  { keyword = "", name = "" }: Readonly<Record<string, string>>,
): string | undefined {
  const branches = asArray(schema[keyword]);
  const number = Number(/^subschema #(?<number>\d+)/.exec(name)?.groups?.["number"]);
  const index = Number.isNaN(number)
    ? branches.findIndex((branch) => isObject(branch) && branch["$ref"] === name)
    : number - 1;
  return index in branches ? `${pointer}/${keyword}/${index}` : undefined;
}
