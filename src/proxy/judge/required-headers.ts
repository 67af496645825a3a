import { asObject, type JsonObject } from "../../lib/json.ts";
import { resolvePointer, toPointer } from "../../lib/json-pointer.ts";
import type { Operation } from "../../spec/operation.ts";
import { follow } from "../../spec/reference.ts";

/** A header that the spec requires of a response. */
export interface RequiredHeader {
  readonly name: string;
  readonly specPointer: string;
}

/** The headers that replies of an operation must have, by pointer of the response. */
export function findRequiredHeaders(
  document: JsonObject,
  { responses }: Operation,
): ReadonlyMap<string, readonly RequiredHeader[]> {
  return new Map(responses.map(({ pointer }) => [pointer, listRequired(document, pointer)]));
}

function listRequired(document: JsonObject, response: string): readonly RequiredHeader[] {
  const headers = asObject(asObject(resolvePointer(document, response))["headers"]);
  return Object.keys(headers).flatMap((name) => {
    // A header of this name is ignored (OpenAPI 3.1, Response Object).
    if (name.toLowerCase() === "content-type") return [];
    const { pointer, value } = follow(document, response + toPointer(["headers", name]));
    return value["required"] === true ? [{ name, specPointer: pointer }] : [];
  });
}
