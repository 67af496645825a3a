import type { Change } from "../oasdiff/change.ts";

/** What of an operation a change is about. */
export type Part =
  | { readonly kind: "operation" }
  | { readonly kind: "parameter"; readonly in: string; readonly name: string }
  | { readonly kind: "request-body" }
  | { readonly kind: "response"; readonly status?: string; readonly header?: string };

/** What a change is about, read from the words of oasdiff, which gives no data. */
export interface Subject {
  readonly part: Part;
  /** The way to a schema inside of that of the part: `["data", "roles", "items"]`. */
  readonly property: readonly string[];
  /** Of the body, where it has several. */
  readonly mediaType?: string;
}

export function toSubject({ id, text, mediaType }: Change): Subject {
  const property = PROPERTIES.map((pattern) => pattern.exec(text)?.[1]).find(
    (name) => name !== undefined && !/^(?:one|any|all)Of$/.test(name),
  );
  // A name stands between slashes; the name of a branch, in brackets, may have slashes itself.
  return {
    part: partOf(id, text),
    property: property?.match(/(?:[^/[]|\[[^\]]*\])+/g) ?? [],
    ...(mediaType !== undefined && { mediaType }),
  };
}

const PROPERTIES = [
  /`([^`]*)` (?:request|response)(?:'s)?(?: (?:read|write)-only)? property/,
  // The pattern of names is no property.
  /(?<!pattern )property `([^`]*)`/,
  /`([^`]*)` property of/,
];

function partOf(id: string, text: string): Part {
  const parameter = /`?(path|query|header|cookie)`? request parameter `([^`]*)`/.exec(text);
  if (parameter) return { kind: "parameter", in: parameter[1] ?? "", name: parameter[2] ?? "" };
  if (/^(?:optional-|required-)?response-/.test(id)) return responseOf(text);
  return /^(?:new-\w+-)?request-/.test(id) ? { kind: "request-body" } : { kind: "operation" };
}

function responseOf(text: string): Part {
  const [, after, before] = /(?:status|response) `(\w+)`|`(\w+)` status/.exec(text) ?? [];
  const [, own, other] = /response header `([^`]*)`|`([^`]*)` response header/.exec(text) ?? [];
  const status = after ?? before;
  const header = own ?? other;
  return {
    kind: "response",
    ...(status !== undefined && { status }),
    ...(header !== undefined && { header }),
  };
}

/** The name of a property as people write it: `data.roles[]`. */
export function toName(property: readonly string[]): string {
  return property.map(toNamePart).join("").replace(/^\./, "");
}

function toNamePart(token: string): string {
  if (token === "items" || token === "contains") return "[]";
  const { keyword, name = "" } = /^(?<keyword>\w+)\[(?<name>.*)\]$/s.exec(token)?.groups ?? {};
  if (keyword === undefined) return `.${token}`;
  if (keyword === "prefixItems") return `[${Number(/\d+/.exec(name)?.[0] ?? 1) - 1}]`;
  return keyword === "properties" || keyword === "patternProperties" ? `.${name}` : "";
}
