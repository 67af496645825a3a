import type { Api } from "../../src/mock/definition/api.ts";
import { inferApi } from "../../src/inferred/infer-api.ts";
import type { InferOptions } from "../../src/inferred/infer-options.ts";

/** The API that is inferred from a document of test/fixtures/inferred. */
export function inferFixture(name: string, options?: InferOptions): Promise<Api> {
  return inferApi(new URL(`../fixtures/inferred/${name}.yaml`, import.meta.url), options);
}
