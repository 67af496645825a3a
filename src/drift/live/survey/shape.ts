import { isObject } from "../../../lib/json.ts";
import { isSecretName } from "../../../report/hide-secrets.ts";
import { isRedacted } from "../redacted.ts";
import { FORMATS, type FormatName } from "./formats.ts";

export type JsonType = "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";

/** What a server really sends in one place, over all values that came. */
export interface Shape {
  /** Values that came, those that tell nothing included. */
  count: number;
  readonly types: Map<JsonType, number>;
  /** Formats that every text so far had; undefined before the first text. */
  formats: readonly FormatName[] | undefined;
  /** How often each text came; undefined when there are too many, or when they are secrets. */
  values: Map<string, number> | undefined;
  readonly members: Map<string, Shape>;
  /** Objects that came: a member with a lower count is optional. */
  objects: number;
  items: Shape | undefined;
}

/** More distinct texts than these are no enumeration. */
const MOST_VALUES = 20;
/** More distinct keys than these are a map, whose keys are data. */
export const MOST_MEMBERS = 100;
const LONGEST_VALUE = 60;

export function createShape(): Shape {
  return {
    count: 0,
    types: new Map(),
    formats: undefined,
    values: new Map(),
    members: new Map(),
    objects: 0,
    items: undefined,
  };
}

/** Takes one more value into account. Of a secret only its type is. */
export function addValue(shape: Shape, value: unknown, isSecret = false): void {
  shape.count += 1;
  if (isRedacted(value)) return;
  const type = typeOf(value);
  shape.types.set(type, (shape.types.get(type) ?? 0) + 1);
  if (typeof value === "string") addText(shape, value, isSecret);
  if (Array.isArray(value)) {
    shape.items ??= createShape();
    for (const item of value) addValue(shape.items, item, isSecret);
  }
  if (!isObject(value)) return;
  shape.objects += 1;
  for (const [name, member] of Object.entries(value)) {
    const known = shape.members.get(name);
    if (!known && shape.members.size >= MOST_MEMBERS) continue;
    const own = known ?? createShape();
    shape.members.set(name, own);
    addValue(own, member, isSecret || isSecretName(name));
  }
}

export function typeOf(value: unknown): JsonType {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "object") return "object";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return "string";
}

function addText(shape: Shape, text: string, isSecret: boolean): void {
  if (isSecret) {
    shape.values = undefined;
    shape.formats = [];
    return;
  }
  const candidates = shape.formats ?? FORMATS.map(({ name }) => name);
  shape.formats = FORMATS.filter(
    ({ name, matches }) => candidates.includes(name) && matches(text),
  ).map(({ name }) => name);
  if (!shape.values) return;
  shape.values.set(text, (shape.values.get(text) ?? 0) + 1);
  if (shape.values.size > MOST_VALUES || text.length > LONGEST_VALUE) shape.values = undefined;
}
