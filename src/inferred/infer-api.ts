import type { Api } from "../define-api.ts";
import type { SpecSource } from "../spec/spec.ts";
import type { InferOptions, TypedInferOptions } from "./infer-options.ts";

/**
 * Makes an API of an OpenAPI document alone: examples, collections that remember, validation and
 * security. Each part can be replaced, and each operation given a handler of its own, which
 * `inferApi<operations>()` checks against the generated types of the document.
 */
export function inferApi(source: SpecSource, options?: InferOptions): Promise<Api>;
export function inferApi<Operations>(
  source: SpecSource,
  options: TypedInferOptions<Operations>,
): Promise<Api>;
export async function inferApi<Operations>(
  source: SpecSource,
  options: InferOptions | TypedInferOptions<Operations> = {},
): Promise<Api> {
  // Whoever has no document to infer from does not wait for what makes values up.
  const { buildApi } = await import("./build-api.ts");
  // The engine calls a handler only with requests of its own operation, so erasing the types is safe.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return buildApi(source, options as InferOptions);
}
