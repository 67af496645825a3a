import type { LoadedApi } from "../loaded-api.ts";
import { toProblem } from "./problem.ts";
import type { Refusal, RefusalKind, UntypedReply } from "../definition/refusal.ts";

const PROBLEMS: Readonly<Record<RefusalKind, readonly [status: number, title: string]>> = {
  "unknown-path": [404, "No operation has this path"],
  "method-not-allowed": [405, "The path does not take this method"],
  "unsupported-media-type": [415, "The operation does not take this media type"],
  "body-too-large": [413, "The body is too large"],
  "body-missing": [400, "The body is missing"],
  "body-malformed": [400, "The body cannot be parsed"],
  "body-not-an-object": [400, "The body is not an object"],
  "request-invalid": [400, "The request does not fit the spec"],
  unauthenticated: [401, "The credentials are missing or unknown"],
};

/** Answers as the API's server does, else with a problem body. */
export function refuse(owner: LoadedApi | undefined, refusal: Refusal): UntypedReply | "continue" {
  const answer = owner?.api.refuse?.(refusal);
  if (answer !== undefined) return answer;
  return toRefusalProblem(refusal);
}

/** The engine's own answer, with what is wrong in the request where that is known. */
export function toRefusalProblem(
  { kind, detail, allow, violations = [] }: Refusal,
  [status, title]: readonly [status: number, title: string] = PROBLEMS[kind],
): UntypedReply {
  const errors = violations.map(({ pointer, message }) => ({ pointer, message }));
  const problem = toProblem({ status, title, detail, ...(errors.length > 0 && { errors }) });
  return allow.length > 0 ? { ...problem, headers: { Allow: allow.join(", ") } } : problem;
}
