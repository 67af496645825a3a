import { isDeepStrictEqual } from "node:util";
import { asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import { fromFragment, parsePointer, toPointer } from "../../../lib/json-pointer.ts";
import { findReferences } from "./find-references.ts";

/** The sections whose components are reached by references alone. */
const SECTIONS = ["schemas", "responses", "parameters", "requestBodies", "headers", "pathItems"];

/** By its reference, such as `#/components/schemas/User`. */
type Components = ReadonlyMap<string, unknown>;

/**
 * Both documents without the operations, and the parts of operations, that are the same down to their last component,
 * and without the components that are then left over: a large spec changes in a few places.
 */
export function dropSame(
  base: JsonObject,
  revision: JsonObject,
): readonly [JsonObject, JsonObject] {
  const [old, current] = [componentsOf(base), componentsOf(revision)] as const;
  const changed = spread(findChanged(old, current), old);
  const isSame = (own: unknown, other: unknown) =>
    isDeepStrictEqual(own, other) &&
    [...findReferences(own).keys()].every(
      (reference) => old.has(rootOf(reference)) && !changed.has(rootOf(reference)),
    );
  const paths = dropMembers(
    { own: asObject(base["paths"]), other: asObject(revision["paths"]), way: [] },
    isSame,
  );
  return [without(base, paths[0], old), without(revision, paths[1], current)];
}

interface MemberPair {
  readonly own: JsonObject;
  readonly other: JsonObject;
  /** From the paths inwards. */
  readonly way: readonly string[];
}

function dropMembers(
  { own, other, way }: MemberPair,
  isSame: (own: unknown, other: unknown) => boolean,
): readonly [JsonObject, JsonObject] {
  const left: Record<string, unknown> = { ...own };
  const otherLeft: Record<string, unknown> = { ...other };
  // What a path says of parameters holds for each of its operations.
  const isShared = way.length === 1 && !isSame(own["parameters"], other["parameters"]);
  for (const [name, member] of Object.entries(own)) {
    const counterpart = other[name];
    if (typeof member !== "object" || !Object.hasOwn(other, name)) continue;
    if (!isShared && canGo(way, name) && isSame(member, counterpart)) {
      delete left[name];
      delete otherLeft[name];
    } else if (isInward(way, name) && isPlain(member) && isPlain(counterpart)) {
      const pair = { own: member, other: counterpart, way: [...way, name] };
      [left[name], otherLeft[name]] = dropMembers(pair, isSame);
    }
  }
  return [left, otherLeft];
}

/** A path, an operation, what an operation takes, or one of its answers. */
function canGo({ length }: readonly string[], name: string): boolean {
  return length !== 2 || name === "parameters" || name === "requestBody";
}

function isInward({ length }: readonly string[], name: string): boolean {
  return length < 2 || (length === 2 && name === "responses");
}

function isPlain(value: unknown): value is JsonObject {
  return isObject(value) && !("$ref" in value);
}

function componentsOf(document: JsonObject): Components {
  const components = asObject(document["components"]);
  return new Map(
    SECTIONS.flatMap((section) =>
      Object.entries(asObject(components[section])).map(([name, value]): [string, unknown] => [
        `#${toPointer(["components", section, name])}`,
        value,
      ]),
    ),
  );
}

/** The component around the target of a reference. */
function rootOf(reference: string): string {
  return `#${toPointer(parsePointer(fromFragment(reference)).slice(0, 3))}`;
}

function findChanged(old: Components, current: Components): ReadonlySet<string> {
  const names = [...new Set([...old.keys(), ...current.keys()])];
  return new Set(names.filter((name) => !isDeepStrictEqual(old.get(name), current.get(name))));
}

/** With all components that lead to a changed one. */
function spread(changed: ReadonlySet<string>, components: Components): ReadonlySet<string> {
  const found = new Set(changed);
  const users = new Map<string, string[]>();
  for (const [name, value] of components) {
    for (const reference of findReferences(value).keys()) {
      const target = rootOf(reference);
      const own = users.get(target) ?? [];
      own.push(name);
      users.set(target, own);
      // A reference to what is no component is not followed: it may have changed.
      if (!components.has(target)) found.add(name);
    }
  }
  for (const name of found) for (const user of users.get(name) ?? []) found.add(user);
  return found;
}

function without(document: JsonObject, paths: JsonObject, components: Components): JsonObject {
  const { components: all, ...others } = document;
  const head = { ...others, paths };
  const used = new Set([...findReferences(head).keys()].map(rootOf));
  for (const name of used) {
    for (const reference of findReferences(components.get(name)).keys())
      used.add(rootOf(reference));
  }
  const sections = Object.entries(asObject(all)).map(([section, members]) => [
    section,
    SECTIONS.includes(section)
      ? Object.fromEntries(
          Object.entries(asObject(members)).filter(([name]) =>
            used.has(`#${toPointer(["components", section, name])}`),
          ),
        )
      : members,
  ]);
  return { ...head, components: Object.fromEntries(sections) };
}
