import { asArray, asObject, isObject, type JsonObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import type { Operation } from "../../spec/operation.ts";

/** What the comparator says of an interaction. */
export interface Verdict {
  /** `response.body.incompatible` */
  readonly code: string;
  /** Something that may be wrong, not something that is. */
  readonly isWarning: boolean;
  readonly message: string;
  /** `[root].interactions[0].response.body.record.id` */
  readonly location: string;
}

/** Compares one interaction, as its file has it, with an operation of the spec. */
export type Oracle = (raw: JsonObject, operation: Operation) => Promise<readonly Verdict[]>;

/** `@pactflow/openapi-pact-comparator` on one document. It takes an eighth of a second to load. */
export async function createOracle(document: JsonObject): Promise<Oracle> {
  const library: unknown = await import("@pactflow/openapi-pact-comparator");
  const Comparator = asObject(library)["Comparator"];
  if (!isComparatorClass(Comparator)) throw new Error("The comparator has another form.");
  // It writes into what it is given.
  const comparator = new Comparator({ oas: structuredClone(document) });
  return async (raw, operation) => {
    const verdicts: Verdict[] = [];
    const version = raw["type"] === undefined ? "3.0.0" : "4.0";
    const metadata = { pactSpecification: { version } };
    const pact = { metadata, interactions: [underOwnPath(raw, operation)] };
    for await (const result of comparator.compare(pact)) {
      const { code, type, message, mockDetails } = asObject(result);
      verdicts.push({
        code: String(code),
        isWarning: type === "warning",
        message: String(message),
        location: String(asObject(mockDetails)["location"]),
      });
    }
    return verdicts;
  };
}

/** Its own types cannot be read by a module. */
type ComparatorClass = new (options: { readonly oas: object }) => {
  compare(pact: object): AsyncIterable<unknown>;
};

function isComparatorClass(value: unknown): value is ComparatorClass {
  return typeof value === "function" && "compare" in value.prototype;
}

/** It knows nothing of the base paths of servers. */
function underOwnPath(raw: JsonObject, { path, paths }: Operation): JsonObject {
  const request = asObject(raw["request"]);
  const asked = String(request["path"]);
  const bases = paths.map((each) => each.slice(0, each.length - path.length));
  const base = bases
    .filter((each) => asked.startsWith(`${each}/`))
    .toSorted((a, b) => b.length - a.length)[0];
  return { ...raw, request: { ...request, path: asked.slice(base?.length ?? 0) } };
}

/** The JSON Pointer of the place in a body that a location such as `….response.body.record.id` means. */
export function toBodyPointer(location: string, body: unknown): string {
  let rest = location.replace(/^\[root\]\.interactions\[\d+\]\.(request|response)\.body/, "");
  let value = body;
  let pointer = "";
  while (rest !== "") {
    const keys = Array.isArray(value) ? [...asArray(value).keys()].map(String) : keysOf(value);
    const key = keys
      .filter((each) => rest.startsWith(`.${each}`) || rest.startsWith(`[${each}]`))
      .toSorted((a, b) => b.length - a.length)[0];
    if (key === undefined) return pointer;
    rest = rest.slice(key.length + (rest.startsWith("[") ? 2 : 1));
    value = Reflect.get(Object(value), key);
    pointer += toPointer([key]);
  }
  return pointer;
}

function keysOf(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value) : [];
}
