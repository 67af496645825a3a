import type { Api } from "../../define-api.ts";

/** The OpenAPI document of an API. */
export function specFileOf({ spec }: Pick<Api, "spec">): URL {
  return spec instanceof URL ? spec : spec.file;
}
