import { isObject } from "../../../lib/json.ts";
import type { Parameter } from "../../../spec/operation.ts";

type Written = Pick<Parameter, "name" | "style" | "explode">;
type Encode = (text: string) => string;

/** A value as it stands in a path (OpenAPI 3.1.1, section 4.8.12.3). */
export function encodeInPath(parameter: Written, value: unknown): string {
  const { style, explode } = parameter;
  if (style === "matrix") {
    return encodePairs(parameter, value)
      .map((pair) => `;${pair}`)
      .join("");
  }
  const parts = partsOf(explode, value, encodeURIComponent);
  return style === "label" ? `.${parts.join(explode ? "." : ",")}` : parts.join(",");
}

/** A value as it stands in a header. */
export function encodeInHeader({ explode }: Written, value: unknown): string {
  return partsOf(explode, value, (text) => text).join(",");
}

const SEPARATORS: Partial<Readonly<Record<Parameter["style"], string>>> = {
  spaceDelimited: "%20",
  pipeDelimited: "%7C",
};

/** A value as the pairs of a query or of cookies that say it: `["page=1"]`. */
export function encodePairs({ name, style, explode }: Written, value: unknown): readonly string[] {
  const key = encodeURIComponent(name);
  if (isObject(value) && style === "deepObject") {
    return Object.entries(value).map(
      ([member, part]) => `${key}[${encodeURIComponent(member)}]=${encodeText(part)}`,
    );
  }
  const parts = partsOf(explode, value, encodeURIComponent);
  if (isObject(value) && explode) return parts;
  if (Array.isArray(value) && explode) return parts.map((part) => `${key}=${part}`);
  return [`${key}=${parts.join(SEPARATORS[style] ?? ",")}`];
}

/** The items of an array, or the names and values of an object. */
function partsOf(explode: boolean, value: unknown, encode: Encode): readonly string[] {
  const write = (part: unknown) => encode(toText(part));
  if (Array.isArray(value)) return value.map(write);
  if (!isObject(value)) return [write(value)];
  return Object.entries(value).flatMap(([member, part]) =>
    explode ? [`${encode(member)}=${write(part)}`] : [encode(member), write(part)],
  );
}

function encodeText(value: unknown): string {
  return encodeURIComponent(toText(value));
}

/** A value as plain text, without the quotes of JSON. */
export function toText(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
