import type { Options, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { asObject, isObject, type JsonObject } from "../lib/json.ts";
import { toRegExp } from "./pattern.ts";
import { withoutNames } from "./without-names.ts";
import { readViolations, type SchemaCheck } from "./violation.ts";

/** Keywords that OpenAPI 3.1 adds to JSON Schema; strict mode must know them to find typing mistakes. */
const OPENAPI_KEYWORDS = ["example", "discriminator", "xml", "externalDocs"];

/** Name under which a document is known to Ajv; a schema is `DOCUMENT_ID` with its pointer as fragment. */
const DOCUMENT_ID = "https://doubletake.invalid/document";

/** An Ajv that knows one OpenAPI document, and takes every schema of it that can be compiled. */
export function createAjv(document: JsonObject, options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    strictNumbers: true,
    validateSchema: false,
    logger: false,
    code: { regExp: engine },
    ...options,
  });
  addFormats.default(ajv);
  // Ajv refuses it, as a name of `$id` in old drafts; in a document of today it is but unknown.
  ajv.removeKeyword("id");
  ajv.addSchema(asObject(withoutNames(document)), DOCUMENT_ID, false, false);
  return ajv;
}

/** An Ajv for code that is generated ahead of time; typing mistakes of the document are refused. */
export function createStrictAjv(document: JsonObject): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true },
  });
  addFormats.default(ajv);
  // Ajv compiles the whole document when a reference leads into it, hence the names at its top.
  ajv.addVocabulary([
    ...new Set([...OPENAPI_KEYWORDS, ...extensionsOf(document), ...Object.keys(document)]),
  ]);
  ajv.addSchema(document, DOCUMENT_ID, false, false);
  return ajv;
}

const engine = Object.assign((pattern: string) => toRegExp(pattern) ?? ANYTHING, {
  code: "new RegExp",
});
const ANYTHING = /(?:)/;

/** Ajv's name of the schema at a pointer of the document. */
export function schemaReference(pointer: string): string {
  const fragment = pointer.split("/").map(encodeURIComponent).join("/");
  return `${DOCUMENT_ID}#${fragment}`;
}

/** Checks of the schemas of a document, compiled when first used. */
export function createSchemaChecks(document: JsonObject): (pointer: string) => SchemaCheck {
  let ajv: Ajv2020 | undefined;
  const checks = new Map<string, SchemaCheck>();
  return (pointer) => {
    const known = checks.get(pointer);
    if (known) return known;
    ajv ??= createAjv(document);
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
