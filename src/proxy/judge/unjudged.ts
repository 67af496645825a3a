import type { ProxyRoute } from "./routes.ts";
import { specCanJudge } from "./rules.ts";
import type { ProxyViolation } from "./violation.ts";

/** What is wrong with a spec, or with this judge, is told; it must not keep anything from passing. */
export function toUnjudged(
  { operation }: ProxyRoute,
  side: "request" | "reply",
  mistake: unknown,
): readonly ProxyViolation[] {
  const reason = mistake instanceof Error ? mistake.message : String(mistake);
  return [
    {
      rule: specCanJudge,
      pointer: `/${side}`,
      message: `cannot be judged: ${reason}`,
      specPointer: operation.pointer,
    },
  ];
}
