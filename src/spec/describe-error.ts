import type { ErrorObject } from "ajv";
import { isObject } from "../lib/json.ts";
import { toPointer } from "../lib/json-pointer.ts";

/** An error of Ajv in verbose mode, in words that hold no value but in `received`. */
export interface DescribedError {
  /** Of the value that is wrong, missing or too much. */
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
  readonly expected: string;
  readonly received: string;
}

export function describeError(error: ErrorObject): DescribedError {
  const { instancePath, keyword, params, data, message = "does not fit" } = error;
  const { missingProperty, additionalProperty, unevaluatedProperty } = params;
  if (keyword === "required") {
    const pointer = instancePath + toPointer([String(missingProperty)]);
    return { pointer, keyword, message: "is missing", expected: "a value", received: "nothing" };
  }
  const extra: unknown = additionalProperty ?? unevaluatedProperty;
  if (typeof extra === "string") {
    const pointer = instancePath + toPointer([extra]);
    const received = kindOf(isObject(data) ? data[extra] : undefined);
    return { pointer, keyword, message: "is not allowed there", expected: "nothing", received };
  }
  return {
    pointer: instancePath,
    keyword,
    message,
    expected: describeExpected(error),
    received: keyword === "type" ? kindOf(data) : describeValue(data),
  };
}

/** A JSON value by its kind: "an object", "a string". */
function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function describeExpected({ keyword, schema, message = "a value that fits" }: ErrorObject): string {
  switch (keyword) {
    case "type":
      return Array.isArray(schema) ? schema.join(" or ") : String(schema);
    case "enum":
    case "const":
      return shorten(JSON.stringify(schema));
    default:
      return message.replace(/^must /, "");
  }
}

function describeValue(value: unknown): string {
  const isPlain = value === null || typeof value !== "object";
  return isPlain ? shorten(JSON.stringify(value) ?? "nothing") : kindOf(value);
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
