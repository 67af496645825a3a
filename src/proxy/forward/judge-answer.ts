import type { ProxyEngine } from "../engine.ts";
import { judgeReply } from "../judge/judge-reply.ts";
import type { ProxyViolation } from "../judge/violation.ts";
import type { Answer } from "./answer.ts";
import type { Passage } from "./passage.ts";

export interface Received {
  readonly answer: Answer;
  /** Without content coding; undefined when nobody can tell what is in it, or not yet. */
  readonly body: string | Uint8Array | undefined;
}

/** How an answer of the upstream breaks the spec, as far as it is known. */
export function judgeAnswer(
  { validate }: ProxyEngine,
  { call, request }: Passage,
  { answer, body }: Received,
): readonly ProxyViolation[] {
  if (!call || validate === "off") return [];
  const { status, fields } = answer;
  const isBodiless = request.method === "HEAD" || status === 204 || status === 304;
  const text = typeof body === "string" ? body : undefined;
  return judgeReply(call.route, { status, fields, body: text, isBodiless });
}
