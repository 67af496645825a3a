import type { ErrorObject } from "ajv";
import { ToolkitError } from "../errors.ts";
import { fileURLToPath } from "node:url";
import type { JsonObject } from "../lib/json.ts";
import type { SpecPlace } from "./load/files.ts";
import type { SpecWarning } from "./load/remarks.ts";
import type { Operation } from "./operation.ts";
import { readOperations } from "./operations.ts";
import { readViolations, type SchemaCheck } from "./violation.ts";

/** A validator as Ajv generates it: answers whether a value fits and leaves its errors on itself. */
export interface CompiledValidator {
  (value: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

/** What `npm run generate` makes of a document, so that a mock starts without YAML and Ajv. */
export interface Precompiled {
  /** The document, for lines in messages. */
  readonly file: URL;
  readonly document: JsonObject;
  /** By JSON Pointer of the schema. */
  readonly validators: Readonly<Record<string, CompiledValidator>>;
}

export type SpecSource = Precompiled | URL;

/** An OpenAPI document, read and ready to judge messages. */
export interface Spec {
  readonly file: URL;
  readonly document: JsonObject;
  readonly operations: readonly Operation[];
  /** What is odd about the document, and did not keep it from being loaded. */
  readonly warnings: readonly SpecWarning[];
  /** The check of the schema at a JSON Pointer. */
  schemaAt(pointer: string): SchemaCheck;
  /** Tells file and line of any place of the document; the file of a compiled one is read only here. */
  readPlaces(): Promise<(pointer: string) => SpecPlace>;
}

/** Loads a spec; YAML and Ajv are loaded only for one that is not compiled ahead of time. */
export async function loadSpec(source: SpecSource): Promise<Spec> {
  if (source instanceof URL) return readSpec(source);
  const { file, document, validators } = source;
  const checks = new Map(
    Object.entries(validators).map(([pointer, validate]) => [pointer, toSchemaCheck(validate)]),
  );
  return {
    file,
    document,
    operations: readOperations(document),
    schemaAt(pointer) {
      const check = checks.get(pointer);
      if (check) return check;
      throw new ToolkitError(
        "SPEC_INVALID",
        `Cannot judge by "${pointer}": ${file.pathname} was compiled without it. Run "npm run generate".`,
      );
    },
    warnings: [],
    async readPlaces() {
      const { readDocument } = await import("./document.ts");
      const text = readDocument(file);
      return (pointer) => ({ file: text.file, line: text.lineOf(pointer), pointer: `#${pointer}` });
    },
  };
}

async function readSpec(file: URL): Promise<Spec> {
  if (file.protocol !== "file:") {
    throw new ToolkitError(
      "FILE_UNREADABLE",
      `Cannot read ${file.href}: only files are read. Save it first, for example by curl -o openapi.json, and name the file.`,
    );
  }
  const { loadDocument } = await import("./load/load-document.ts");
  const { createSchemaChecks } = await import("./schema.ts");
  const { document, operations, warnings, placeOf } = loadDocument(fileURLToPath(file));
  return {
    file,
    document,
    operations,
    warnings,
    schemaAt: createSchemaChecks(document),
    readPlaces: () => Promise.resolve(placeOf),
  };
}

const NO_VIOLATIONS: ReturnType<SchemaCheck> = [];

function toSchemaCheck(validate: CompiledValidator): SchemaCheck {
  return (value) => (validate(value) ? NO_VIOLATIONS : readViolations(validate.errors));
}
