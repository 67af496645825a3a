import { COMMENT_HEADER } from "openapi-typescript";
import { pathToFileURL } from "node:url";
import { generateTypes } from "../../src/drift/generated-types/generate-types.ts";

/** The TypeScript types of a spec, with the header of a generated file. */
export async function renderTypes(file: string): Promise<string> {
  return COMMENT_HEADER + (await generateTypes(pathToFileURL(file)));
}
