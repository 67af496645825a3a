import { asArray, asObject, asString } from "../../../lib/json.ts";
import type { JsonObject } from "../../../lib/json.ts";
import { fromFragment, resolvePointer } from "../../../lib/json-pointer.ts";
import { provenanceOf } from "../../../spec/provenance.ts";

/** One way to fit a schema: schemas that all hold at once. */
export interface Alternative {
  readonly parts: readonly string[];
  /** Whether the page says so, or only servers in use do. */
  readonly isPromised: boolean;
}

export interface SchemaPlace {
  readonly pointer: string;
  readonly isPromised: boolean;
}

/** Lays references and combinations flat. Schemas around this one are not entered again. */
export function alternativesOf(
  document: JsonObject,
  { pointer, isPromised }: SchemaPlace,
  around: readonly string[] = [],
): readonly Alternative[] {
  if (around.includes(pointer)) return [];
  const promised = isPromised && provenanceOf(document, pointer) !== "real-servers";
  let found: readonly Alternative[] = [{ parts: [pointer], isPromised: promised }];
  for (const group of groupsOf(asObject(resolvePointer(document, pointer)), pointer)) {
    const branches = group.flatMap((branch) =>
      alternativesOf(document, { pointer: branch, isPromised: promised }, [...around, pointer]),
    );
    found = found.flatMap((outer) => branches.map((inner) => join(outer, inner)));
  }
  return found;
}

/** Each group has to be fitted by one of its members. */
function groupsOf(schema: JsonObject, pointer: string): readonly (readonly string[])[] {
  const membersOf = (keyword: string) =>
    asArray(schema[keyword]).map((_, index) => `${pointer}/${keyword}/${index}`);
  const reference = asString(schema["$ref"], "");
  return [
    ...(reference === "" ? [] : [[fromFragment(reference)]]),
    ...membersOf("allOf").map((member) => [member]),
    membersOf("oneOf"),
    membersOf("anyOf"),
  ].filter((group) => group.length > 0);
}

function join(outer: Alternative, inner: Alternative): Alternative {
  return {
    parts: [...outer.parts, ...inner.parts],
    isPromised: outer.isPromised && inner.isPromised,
  };
}
