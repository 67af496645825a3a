import { parsePointer } from "../../lib/json-pointer.ts";
import { isSecretName, REDACTED } from "../../report/hide-secrets.ts";
import type { ExplainedViolation } from "../../spec/explain.ts";
import type { SpecViolation } from "../../spec/violation.ts";
import type { ProxyRoute } from "./routes.ts";
import type { ProxyRule } from "./rules.ts";
import type { ProxyViolation } from "./violation.ts";

export interface Misfit {
  readonly rule: ProxyRule;
  /** Pointer of the body in the exchange. */
  readonly prefix: string;
  readonly body: unknown;
  /** What the fast check found; all of one schema. */
  readonly found: readonly SpecViolation[];
}

/** More than these tell nothing more of one body. */
const MOST = 50;

/** Every way in which a body breaks its schema, each with the place in the spec that it breaks. */
export function explainBody(
  { explain }: ProxyRoute,
  { rule, prefix, body, found }: Misfit,
): readonly ProxyViolation[] {
  const [first] = found;
  if (!first) return [];
  const explained = explain(first.specPointer, body).slice(0, MOST);
  if (explained.length === 0) {
    return found.map((one) => ({ ...one, rule, pointer: prefix + one.pointer }));
  }
  return explained.map((violation) => ({
    rule,
    pointer: prefix + violation.pointer,
    message: violation.message,
    expected: violation.expected,
    received: hide(violation),
    specPointer: violation.trail.at(-1) ?? first.specPointer,
  }));
}

function hide({ pointer, keyword, received }: ExplainedViolation): string {
  const isSecret = parsePointer(pointer).some(isSecretName);
  return isSecret && keyword !== "type" && keyword !== "required" ? REDACTED : received;
}
