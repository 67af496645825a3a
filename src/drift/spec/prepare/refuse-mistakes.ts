import { ToolkitError } from "../../../errors.ts";
import { isObject } from "../../../lib/json.ts";
import { fromFragment, resolvePointer } from "../../../lib/json-pointer.ts";
import type { SourceDocument } from "../../../spec/document.ts";
import { findReferences } from "./find-references.ts";

/** Throws `SPEC_INVALID` with the line when a document is no OpenAPI 3 document that stands alone. */
export function refuseMistakes(document: SourceDocument): void {
  const { value } = document;
  const version = value["openapi"];
  if (value["swagger"] !== undefined) {
    const reason =
      "this is Swagger, as OpenAPI was called before 3.0. Convert it to OpenAPI 3 first";
    throw mistake(document, "/swagger", reason);
  }
  if (typeof version !== "string" || !/^3\.\d/.test(version)) {
    throw mistake(document, "/openapi", 'expected an OpenAPI document, with "openapi: 3.1.1"');
  }
  if (!isObject(value["paths"]) && !isObject(value["components"]) && !isObject(value["webhooks"])) {
    throw mistake(document, "/paths", 'expected an object at "paths"');
  }
  for (const [reference, pointer] of findReferences(value)) {
    refuseReference(document, reference, pointer);
  }
}

function refuseReference(document: SourceDocument, reference: string, pointer: string): void {
  if (!reference.startsWith("#")) {
    const reason = `"${reference}" leads into another file. Bundle the spec into one file first`;
    throw mistake(document, pointer, reason);
  }
  // An anchor of JSON Schema is found by the validator.
  if (!/^#(?:\/|$)/.test(reference)) return;
  const seen = new Set([reference]);
  let target = resolvePointer(document.value, fromFragment(reference));
  while (isObject(target) && typeof target["$ref"] === "string") {
    const next = target["$ref"];
    if (seen.has(next)) {
      throw mistake(document, pointer, `"${reference}" leads back to itself. Correct the $ref`);
    }
    seen.add(next);
    target = resolvePointer(document.value, fromFragment(next));
  }
  if (target !== undefined) return;
  throw mistake(document, pointer, `"${reference}" is not in this document. Correct the $ref`);
}

function mistake(document: SourceDocument, pointer: string, reason: string) {
  const { line } = document.positionOf(pointer);
  return new ToolkitError("SPEC_INVALID", `Cannot compare ${document.file}:${line}: ${reason}.`);
}
