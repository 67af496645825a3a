import type { UntypedReply } from "../definition/refusal.ts";

export interface Problem {
  readonly status: number;
  readonly title: string;
  /** What failed, why, and what to do. */
  readonly detail: string;
  readonly [extension: string]: unknown;
}

/** An error of the mock itself, never of the API that it imitates: a problem body (RFC 9457). */
export function toProblem(problem: Problem): UntypedReply {
  return { status: problem.status, type: "application/problem+json", body: problem };
}
