import { isObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import type { Remark } from "./remarks.ts";
import { STRUCTURE } from "./structure.ts";
import type { Draft } from "./upgrade-schema.ts";
import type { Site } from "./site.ts";

/** What is wrong with the members of an object: what is merely empty is taken away, the rest refuses the document. */
export function repairShape({ kind, pointer, value }: Site): readonly Remark[] {
  const { one = {}, list = {}, map = {}, every } = STRUCTURE[kind];
  const draft: Draft = value;
  const isReference = typeof draft["$ref"] === "string";
  return Object.keys(draft).flatMap((key) => {
    const isExtension = key.startsWith("x-");
    const at = pointer + toPointer([key]);
    if (Object.hasOwn(list, key)) return expectList(draft, key, at);
    if (Object.hasOwn(map, key)) return expectMap(draft, key, at);
    if (Object.hasOwn(one, key))
      return expectObject(draft, key, { at, isSchema: one[key] === "schema" });
    return every && !isExtension && !isReference
      ? expectObject(draft, key, { at, isSchema: false })
      : [];
  });
}

interface Member {
  readonly at: string;
  readonly isSchema: boolean;
}

function expectObject(parent: Draft, key: string, { at, isSchema }: Member): readonly Remark[] {
  const value = parent[key];
  if (isObject(value) || (isSchema && typeof value === "boolean")) return [];
  if (value === null) {
    delete parent[key];
    return [];
  }
  return [unexpected(key, "an object", at)];
}

function expectList(parent: Draft, key: string, at: string): readonly Remark[] {
  const value = parent[key];
  if (value === null) delete parent[key];
  else if (!Array.isArray(value)) return [unexpected(key, "a list", at)];
  else if (!value.every(isObject)) return [unexpected(key, "a list of objects", at)];
  return [];
}

function expectMap(parent: Draft, key: string, at: string): readonly Remark[] {
  const value = parent[key];
  if (value === null) {
    delete parent[key];
    return [];
  }
  if (!isObject(value)) return [unexpected(key, "an object", at)];
  const members: Draft = value;
  return Object.keys(members)
    .filter((name) => !name.startsWith("x-"))
    .flatMap((name) => {
      // A response or a media type of which nothing is said exists all the same.
      members[name] ??= {};
      return expectObject(members, name, {
        at: at + toPointer([name]),
        isSchema: key === "schemas",
      });
    });
}

function unexpected(key: string, kind: string, pointer: string): Remark {
  return { pointer, message: `"${key}" is not ${kind}. Correct it.` };
}
