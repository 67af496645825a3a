import { locateSchema } from "../../spec/locate.ts";
import type { Spec } from "../../spec/spec.ts";
import type { SpecViolation } from "../../spec/violation.ts";
import { toProblem } from "./problem.ts";
import type { UntypedReply } from "../definition/refusal.ts";

/** Thrown to undo a request whose reply breaks the spec. */
export class ReplyBreaksSpec extends Error {
  override readonly name = "ReplyBreaksSpec";
  readonly operationId: string;
  readonly spec: Spec;
  readonly violations: readonly SpecViolation[];

  constructor(operationId: string, spec: Spec, violations: readonly SpecViolation[]) {
    super(`The reply of "${operationId}" breaks its spec.`);
    this.operationId = operationId;
    this.spec = spec;
    this.violations = violations;
  }
}

/** Thrown to undo a request whose handler holds its world too long. */
export class HandlerTooSlow extends Error {
  override readonly name = "HandlerTooSlow";
  /** The time of the world, in ms. */
  readonly now: number;

  constructor(limitMs: number, now: number) {
    super(
      `The handler did not answer in ${limitMs / 1000} s. Nothing that it wrote was kept. Let it answer sooner, for its world waits meanwhile, or raise handlerTimeoutMs of createMock.`,
    );
    this.now = now;
  }
}

/** Thrown to undo a request whose handler returned what is no reply. */
export class NoReply extends Error {
  override readonly name = "NoReply";

  constructor(who: string, returned: unknown) {
    super(
      `${who} returned ${describe(returned)}. Nothing that it wrote was kept. Return an object with a status: { status: 200, body: { ... } }.`,
    );
  }
}

function describe(returned: unknown): string {
  if (returned === undefined) return "nothing";
  if (returned === null) return "null";
  return typeof returned === "object" ? "an object without a status" : `a ${typeof returned}`;
}

/** Answers for a mistake of the mock itself: loud, and with the place of the spec where there is one. */
export async function answerMistake(mistake: unknown): Promise<UntypedReply> {
  if (mistake instanceof ReplyBreaksSpec) return answerBrokenReply(mistake);
  return toProblem({ status: 500, title: "The handler failed", detail: explain(mistake) });
}

function explain(mistake: unknown): string {
  if (mistake instanceof HandlerTooSlow || mistake instanceof NoReply) return mistake.message;
  const reason = mistake instanceof Error ? mistake.message : String(mistake);
  return `The handler threw: ${reason}. Nothing that it wrote was kept. Correct the handler.`;
}

async function answerBrokenReply({
  operationId,
  spec,
  violations,
}: ReplyBreaksSpec): Promise<UntypedReply> {
  const placeOf = await spec.readPlaces();
  const errors = violations.map(({ pointer, message, specPointer }) => {
    const place = locateSchema(spec.document, specPointer, pointer);
    return { pointer, message, spec: placeOf(place) };
  });
  const [first] = errors;
  const where = first
    ? `${first.pointer || "the body"}: ${first.message} (${first.spec.file}:${first.spec.line})`
    : "";
  return toProblem({
    status: 500,
    title: "The mock's own reply breaks its spec",
    detail: `Cannot answer as the handler of "${operationId}" wants, at ${where}. Correct the handler or the spec.`,
    errors,
  });
}
