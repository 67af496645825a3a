import { ToolkitError } from "../../../errors.ts";
import { isObject } from "../../../lib/json.ts";
import { toPointer } from "../../../lib/json-pointer.ts";
import { parseDocument } from "../../../spec/document.ts";
import type { ExampleClaim } from "./claims.ts";
import { LEFT_OUT, markPlaceholders } from "./placeholders.ts";

/** Reads an example as JSON; what is left out by three dots is remembered as open. */
export function readJsonExample(text: string, line: number, mediaType: string): ExampleClaim {
  const json = markPlaceholders(text);
  const open = new Set<string>();
  const parsed = parse(json);
  const value = withoutPlaceholders(parsed.value, "", open);
  return {
    mediaType,
    value,
    ...(parsed.mistake !== undefined && { mistake: parsed.mistake }),
    isPrinted: true,
    isText: false,
    open,
    line,
    lineOf: createLineOf(json, parsed.value, line),
  };
}

function parse(text: string): { readonly value?: unknown; readonly mistake?: string } {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (cause) {
    return { mistake: cause instanceof Error ? cause.message : String(cause) };
  }
}

function withoutPlaceholders(value: unknown, pointer: string, open: Set<string>): unknown {
  if (Array.isArray(value)) {
    if (value.includes(LEFT_OUT)) open.add(pointer);
    return value
      .filter((item) => item !== LEFT_OUT)
      .map((item, index) => withoutPlaceholders(item, pointer + toPointer([index]), open));
  }
  if (!isObject(value)) return value;
  if (Object.hasOwn(value, LEFT_OUT)) open.add(pointer);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== LEFT_OUT)
      .map(([key, member]) => [key, withoutPlaceholders(member, pointer + toPointer([key]), open)]),
  );
}

/** JSON is YAML, whose parser knows the lines; it refuses a key that comes twice, which JSON allows. */
function createLineOf(json: string, value: unknown, line: number): (pointer: string) => number {
  if (!isObject(value)) return () => line;
  try {
    const document = parseDocument(json, "example");
    return (pointer) => line - 1 + document.lineOf(pointer);
  } catch (error) {
    if (error instanceof ToolkitError) return () => line;
    throw error;
  }
}
