import { isDeepStrictEqual } from "node:util";
import { asObject, type JsonObject } from "../../../lib/json.ts";
import { fromFragment, parsePointer, toPointer } from "../../../lib/json-pointer.ts";
import { findReferences } from "./find-references.ts";

/** The sections whose components are reached by references alone. */
const SECTIONS = ["schemas", "responses", "parameters", "requestBodies", "headers", "pathItems"];

/** By its reference, such as `#/components/schemas/User`. */
type Components = ReadonlyMap<string, unknown>;

/**
 * Both documents without the paths that are the same down to their last component, and without the components that
 * are then left over: a large spec changes in a few places.
 */
export function dropSame(
  base: JsonObject,
  revision: JsonObject,
): readonly [JsonObject, JsonObject] {
  const [old, current] = [componentsOf(base), componentsOf(revision)] as const;
  const changed = spread(findChanged(old, current), old);
  const currentPaths = asObject(revision["paths"]);
  const same = new Set<string>();
  for (const [path, item] of Object.entries(asObject(base["paths"]))) {
    const isSame =
      isDeepStrictEqual(item, currentPaths[path]) &&
      [...findReferences(item).keys()].every(
        (reference) => old.has(rootOf(reference)) && !changed.has(rootOf(reference)),
      );
    if (isSame) same.add(path);
  }
  return [without(base, same, old), without(revision, same, current)];
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
      users.set(target, [...(users.get(target) ?? []), name]);
      // A reference to what is no component is not followed: it may have changed.
      if (!components.has(target)) found.add(name);
    }
  }
  for (const name of found) for (const user of users.get(name) ?? []) found.add(user);
  return found;
}

function without(
  document: JsonObject,
  paths: ReadonlySet<string>,
  components: Components,
): JsonObject {
  const left = Object.entries(asObject(document["paths"])).filter(([path]) => !paths.has(path));
  const { components: all, ...others } = document;
  const head = { ...others, paths: Object.fromEntries(left) };
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
