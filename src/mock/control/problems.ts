import type { components } from "./schema.gen.ts";

type Problem = components["schemas"]["Problem"];

/** What a problem may tell beside its sentence. */
export type ProblemExtras = Pick<Problem, "errors" | "known">;

export interface ProblemReply<Status> {
  readonly status: Status;
  readonly type: "application/problem+json";
  readonly body: Problem;
}

export function badRequest(detail: string): ProblemReply<400> {
  return toReply(400, { title: "The request cannot be understood", detail });
}

/** Tells what there is instead, in words and as data. */
export function notFound(what: string, known: readonly string[]): ProblemReply<404> {
  const detail = `There is no ${what}. ${listKnown(known)}`;
  return toReply(404, { title: "There is no such thing", detail, known: [...known] });
}

export function conflict(detail: string): ProblemReply<409> {
  return toReply(409, { title: "It is taken or full", detail });
}

export function unprocessable(detail: string, extras: ProblemExtras = {}): ProblemReply<422> {
  return toReply(422, { title: "The mock cannot take this", detail, ...extras });
}

const SHOWN = 20;

/** "There is a, b and 3 more." */
export function listKnown(known: readonly string[]): string {
  if (known.length === 0) return "There is none.";
  const shown = known.slice(0, SHOWN).join(", ");
  const hidden = known.length - SHOWN;
  return hidden > 0 ? `There is ${shown} and ${hidden} more.` : `There is ${shown}.`;
}

function toReply<Status extends number>(
  status: Status,
  problem: Omit<Problem, "status">,
): ProblemReply<Status> {
  return { status, type: "application/problem+json", body: { status, ...problem } };
}
