import type * as generator from "openapi-typescript";
import type ts from "typescript";
import { ToolkitError } from "../../errors.ts";

/** Both are optional peers of this package: who generates types has them. */
const PACKAGES = "openapi-typescript and typescript 5";

/** The generator of the types. Throws `TOOL_MISSING`. */
export function loadGenerator(): Promise<typeof generator> {
  return load(import("openapi-typescript"));
}

/** The compiler, for its parser. Throws `TOOL_MISSING`. */
export async function loadCompiler(): Promise<typeof ts> {
  // With a compiler that has no such parser, as version 7, the generator cannot be loaded either.
  await loadGenerator();
  const { default: compiler } = await load(import("typescript"));
  return compiler;
}

async function load<Module>(loading: Promise<Module>): Promise<Module> {
  try {
    return await loading;
  } catch (cause) {
    throw new ToolkitError(
      "TOOL_MISSING",
      `Cannot compare generated types: ${PACKAGES} cannot be loaded. Install them: npm install --save-dev openapi-typescript typescript@5.`,
      { cause },
    );
  }
}
