import { parsePointer, toPointer } from "./json-pointer.ts";
import { isObject } from "./json.ts";

/** A part of a JSON value, the value itself included. */
export interface Part {
  readonly pointer: string;
  readonly value: unknown;
}

/** Every part of a value, the outer ones first. */
export function partsOf(value: unknown, pointer = ""): readonly Part[] {
  const members = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [
    { pointer, value },
    ...members.flatMap(([key, member]: [string, unknown]) =>
      partsOf(member, pointer + toPointer([key])),
    ),
  ];
}

/** A copy of a value with one part replaced, or left out when `change` answers undefined. */
export function changePart(
  value: unknown,
  pointer: string,
  change: (part: unknown) => unknown,
): unknown {
  const [key, ...rest] = parsePointer(pointer);
  if (key === undefined) return change(value);
  const changeMember = (member: unknown) => changePart(member, toPointer(rest), change);
  if (Array.isArray(value)) {
    return value
      .map((item: unknown, index) => (String(index) === key ? changeMember(item) : item))
      .filter((item) => item !== undefined);
  }
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]): [string, unknown] => [
    name,
    name === key ? changeMember(member) : member,
  ]);
  // Builds own properties, whatever their names: an assignment to `__proto__` would not.
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}
