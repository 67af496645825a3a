import { pathToFileURL } from "node:url";
import { generateTypes } from "../../drift/generated-types/generate-types.ts";
import { loadCompiler, loadGenerator } from "../../drift/generated-types/load-tools.ts";
import { parseSource } from "../../drift/generated-types/parse-source.ts";
import { readDeclarations } from "../../drift/generated-types/read-declarations.ts";
import { nameApi } from "../../inferred/api-name.ts";
import { loadSpec, type Spec } from "../../spec/spec.ts";
import { nameTypes } from "./name-types.ts";

/** What a project is written for: an OpenAPI document, and the types that are made of it. */
export interface Subject {
  /** Name of the API. */
  readonly name: string;
  readonly path: string;
  readonly spec: Spec;
  /** The text of the generated types. */
  readonly types: string;
  /** By operation id: how these types call the operation. */
  readonly typeNames: ReadonlyMap<string, string>;
}

/** Throws as `loadSpec` and `generateTypes` do. */
export async function readSubject(path: string): Promise<Subject> {
  const file = pathToFileURL(path);
  const spec = await loadSpec(file);
  const { COMMENT_HEADER } = await loadGenerator();
  const types = await generateTypes(file);
  const declarations = readDeclarations(parseSource(types, await loadCompiler()));
  return {
    name: nameApi(spec),
    path,
    spec,
    types: COMMENT_HEADER + types,
    typeNames: nameTypes(spec, declarations),
  };
}
