import type { BodyPair } from "./pair-bodies.ts";

/** `string`, `string or null`; a schema without a type takes any. */
export function nameTypes(types: readonly string[]): string {
  return types.length === 0 ? "any type" : types.join(" or ");
}

export function nameNeed(isRequired: boolean | undefined): string {
  return isRequired === true ? "required" : "optional";
}

/** `the field "record.id" of the 200 response`. */
export function nameField(path: string, { name }: Pick<BodyPair, "name">): string {
  return `the field "${path.replaceAll("/", ".")}" of ${name}`;
}

export function toFieldPointer(path: string): string {
  return `/${path}`;
}

const MOST_SHOWN = 160;

/** The beginning of a text that would be too long in a sentence. */
export function shorten(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** A value as it would stand in an example; `nothing` where there is none. */
export function showValue(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
