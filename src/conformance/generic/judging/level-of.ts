import type { Level } from "../../../report/finding.ts";
import { isPromised } from "../../../spec/provenance.ts";
import type { Spec } from "../../../spec/spec.ts";
import type { Exchange } from "../../exchange.ts";

/** How binding a chain of places of the spec is: `must` when it is promised, and the request kept to the spec too. */
export function levelOf(
  { document }: Spec,
  { malformed }: Pick<Exchange, "malformed">,
  chain: readonly string[],
): Level {
  return !malformed && isPromised(document, chain) ? "must" : "should";
}
