import type { MockReply } from "../message.ts";
import { toProblem } from "./problem.ts";
import type { UntypedReply } from "../definition/refusal.ts";

/** The answer in place of a reply that JSON or HTTP cannot carry. */
export function answerUnsendable(mistake: unknown): UntypedReply {
  const reason = mistake instanceof Error ? mistake.message : String(mistake);
  return toProblem({
    status: 500,
    title: "The reply cannot be sent",
    detail: `A handler or a fault wants to answer what cannot be sent: ${reason}. Correct its status, headers or body.`,
  });
}

/** The same for an adapter that finds out; a page that may read the reply may read this. */
export function replaceUnsendable({ headers }: MockReply, mistake: unknown): MockReply {
  const { status, type = "", body } = answerUnsendable(mistake);
  const kept = Object.entries(headers).filter(([name]) => /^access-control-/i.test(name));
  return {
    status,
    headers: { ...Object.fromEntries(kept), "Content-Type": type },
    body: JSON.stringify(body),
  };
}
