import standalone from "ajv/dist/standalone/index.js";
import type { JsonObject } from "../../src/lib/json.ts";
import { readOperations } from "../../src/spec/operations.ts";
import { createStrictAjv, schemaReference } from "../../src/spec/schema.ts";

/**
 * A spec compiled ahead of time: the document as an object, and a validator for the schema of each
 * body and parameter, so that a mock starts without a YAML parser and a schema compiler.
 */
export function renderValidators(name: string, document: JsonObject): string {
  const pointers = [...new Set(schemaPointers(document))];
  const ajv = createStrictAjv(document);
  const exported = Object.fromEntries(
    pointers.map((pointer, index) => {
      const reference = `https://doubletake.invalid/validators/${index}`;
      ajv.addSchema({ $id: reference, $ref: schemaReference(pointer) });
      return [`validator${index}`, reference];
    }),
  );
  const { imports, code } = toEsm(standalone.default(ajv, exported));
  const entries = pointers.map(
    (pointer, index) => `    ${JSON.stringify(pointer)}: validator${index},`,
  );
  return `// @ts-nocheck: generated from openapi/${name}.yaml by "npm run generate"; do not edit.
import type { Precompiled } from "../../spec/spec.ts";
${imports}
${code}

export const compiled: Precompiled = {
  file: new URL("../../../openapi/${name}.yaml", import.meta.url),
  document: ${JSON.stringify(document)},
  validators: {
${entries.join("\n")}
  },
};
`;
}

/** The places of the schemas by which messages are judged. */
export function schemaPointers(document: JsonObject): readonly string[] {
  return readOperations(document).flatMap(({ requestBody, responses, parameters }) => [
    ...[requestBody, ...responses].flatMap(
      (part) => part?.content.flatMap(({ schema }) => schema ?? []) ?? [],
    ),
    ...parameters.map(({ pointer }) => `${pointer}/schema`),
  ]);
}

/** Ajv writes \`require\` for its run-time helpers even in ESM, and exports what we keep to ourselves. */
function toEsm(source: string): { readonly imports: string; readonly code: string } {
  const modules = new Map<string, string>();
  const code = source
    .replace(/^"use strict";/, "")
    .replaceAll(/export const (validator\d+) = (\w+);/g, "const $1 = $2;")
    .replaceAll(/require\("([^"]+)"\)/g, (_, module: string) => {
      const known = modules.get(module) ?? `module${modules.size}`;
      modules.set(module, known);
      return known;
    });
  // Whoever loads a CommonJS module decides what its default export is: Node wraps it, bundlers may not.
  const imports = [...modules].map(
    ([module, local]) =>
      `import ${local}Export from "${module}.js";\nconst ${local} = "default" in ${local}Export ? ${local}Export : { ...${local}Export, default: ${local}Export };`,
  );
  return { imports: imports.join("\n"), code };
}
