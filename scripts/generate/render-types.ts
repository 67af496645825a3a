import openapiTypescript, { astToString, COMMENT_HEADER } from "openapi-typescript";
import { pathToFileURL } from "node:url";

/** The TypeScript types of a spec, by openapi-typescript. */
export async function renderTypes(file: string): Promise<string> {
  const types = await openapiTypescript(pathToFileURL(file), { silent: true });
  return COMMENT_HEADER + astToString(types);
}
