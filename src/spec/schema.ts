import type { Options, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { isObject, type JsonObject } from "../lib/json.ts";
import { readViolations, type SchemaCheck } from "./violation.ts";

/** Keywords that OpenAPI 3.1 adds to JSON Schema; strict mode must know them to find typing mistakes. */
const OPENAPI_KEYWORDS = ["example", "discriminator", "xml", "externalDocs"];

/** Name under which a document is known to Ajv; a schema is `DOCUMENT_ID` with its pointer as fragment. */
const DOCUMENT_ID = "https://doubletake.invalid/document";

/** An Ajv that knows one OpenAPI document, keywords and extensions included. */
export function createAjv(document: JsonObject, source = false, options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    code: { source, esm: source },
    ...options,
  });
  addFormats.default(ajv);
  // Ajv compiles the whole document when a reference leads into it, hence the names at its top.
  ajv.addVocabulary([
    ...new Set([...OPENAPI_KEYWORDS, ...extensionsOf(document), ...Object.keys(document)]),
  ]);
  ajv.addSchema(document, DOCUMENT_ID, false, false);
  return ajv;
}

/** Ajv's name of the schema at a pointer of the document. */
export function schemaReference(pointer: string): string {
  const fragment = pointer.split("/").map(encodeURIComponent).join("/");
  return `${DOCUMENT_ID}#${fragment}`;
}

/** Checks of the schemas of a document, compiled when first used. */
export function createSchemaChecks(document: JsonObject): (pointer: string) => SchemaCheck {
  const ajv = createAjv(document);
  const checks = new Map<string, SchemaCheck>();
  return (pointer) => {
    const known = checks.get(pointer);
    if (known) return known;
    const validate = ajv.compile({ $ref: schemaReference(pointer) });
    const check = toSchemaCheck(validate);
    checks.set(pointer, check);
    return check;
  };
}

/** A check of one schema that stands alone. */
export function createSchemaCheck(schema: JsonObject): SchemaCheck {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    allowUnionTypes: true,
    strictRequired: false,
  });
  addFormats.default(ajv);
  return toSchemaCheck(ajv.compile(schema));
}

function toSchemaCheck(validate: ValidateFunction): SchemaCheck {
  return (value) => (validate(value) ? [] : readViolations(validate.errors));
}

function extensionsOf(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) for (const item of value) extensionsOf(item, found);
  if (!isObject(value)) return found;
  for (const [key, member] of Object.entries(value)) {
    if (key.startsWith("x-")) found.add(key);
    extensionsOf(member, found);
  }
  return found;
}
