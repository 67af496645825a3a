import { ToolkitError } from "../../errors.ts";
import { loadGenerator } from "./load-tools.ts";

/** The types of a spec as openapi-typescript writes them by default. Throws `TOOL_MISSING` or `SPEC_INVALID`. */
export async function generateTypes(spec: URL): Promise<string> {
  const { default: generate, astToString } = await loadGenerator();
  try {
    return astToString(await generate(spec, { silent: true }));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolkitError(
      "SPEC_INVALID",
      `Cannot generate types from ${spec.pathname}: ${reason}. Correct the spec.`,
      { cause },
    );
  }
}
