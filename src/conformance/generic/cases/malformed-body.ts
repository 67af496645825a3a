import { judgeKeptOut } from "../../judging/outcome.ts";
import type { Case, CaseKind } from "./case-kind.ts";

/** JSON that is whole, and of a kind that few operations take. */
const WRONG_KINDS: Readonly<Record<string, unknown>> = { array: [], string: "text", null: null };

export const malformedBody: CaseKind = {
  kind: "malformed-body",
  id: "generic/malformed-body-is-refused",
  title: "A body that is no JSON, or JSON of the wrong kind, is refused.",
  level: "should",
  requirements: [],
  source: "RFC 9110, section 15.5.1: malformed request syntax.",
  scenarioTitle: "Malformed bodies for",
  otherwise: "No operation takes a JSON body that is known.",
  cases({ operation, body }) {
    if (!body) return [];
    const whole = JSON.stringify(body.value);
    const truncated: Case = { name: "truncated", draft: body.withBody(whole.slice(0, -1)) };
    const empty: Case = { name: "empty", draft: body.withBody("") };
    const wrong = Object.entries(WRONG_KINDS).filter(([, value]) => !body.fits(value));
    return [
      // One digit less is still a number.
      ...(/[\]}"el]$/.test(whole) ? [truncated] : []),
      ...(operation.requestBody?.required === true ? [empty] : []),
      ...wrong.map(([name, value]) => ({ name, draft: body.withBody(JSON.stringify(value)) })),
    ];
  },
  judge: (exchange) => judgeKeptOut(exchange, "A malformed body is accepted."),
};
