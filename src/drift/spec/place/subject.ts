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
  /property `([^`]*)`/,
  /`([^`]*)` property of/,
];

function partOf(id: string, text: string): Part {
  const parameter = /`?(path|query|header|cookie)`? request parameter `([^`]*)`/.exec(text);
  if (parameter) return { kind: "parameter", in: parameter[1] ?? "", name: parameter[2] ?? "" };
  if (/^(?:optional-|required-)?response-/.test(id)) return responseOf(text);
  return /^(?:new-\w+-)?request-/.test(id) ? { kind: "request-body" } : { kind: "operation" };
}

function responseOf(text: string): Part {
  const [, after, before] = /status `(\w+)`|`(\w+)` status/.exec(text) ?? [];
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
  const names = property.filter((token) => !/^(?:one|any|all)Of\[/.test(token));
  return names
    .map((token) => (token === "items" ? "[]" : `.${token}`))
    .join("")
    .replace(/^\./, "");
}
