import type { UntypedReply } from "../../mock/definition/refusal.ts";
import type { Operation } from "../../spec/operation.ts";

/** How an operation answers that documents nothing but failures: it succeeds, and that this is not documented is noted. */
export function noSuccess({ method }: Operation): UntypedReply {
  return { status: method === "GET" || method === "HEAD" ? 200 : 204, isExample: true };
}
