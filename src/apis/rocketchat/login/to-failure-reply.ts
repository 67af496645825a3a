import type { ReplyOf } from "../../../mock/definition/handler.ts";
import type { Era } from "../era.ts";
import { replyHeaders as headers } from "../reply-headers.ts";
import type { operations } from "../schema.gen.ts";
import type { LoginFailure } from "./failure.ts";

type LoginReply = ReplyOf<operations["login"]>;

/** Writes a refusal down as a version does. */
export function toFailureReply(failure: LoginFailure, era: Era): LoginReply {
  const { reason, source } = failure;
  if (source === "mismatch" && era.errors === "flagged") {
    return {
      status: 500,
      body: { success: false, error: "Internal server error" },
      headers,
      reason,
    };
  }
  return { status: 401, body: toBody(mask(failure, era), era), headers, reason };
}

type FailureBody = Extract<LoginReply, { status: 401 }>["body"];

function toBody({ error, message, details }: LoginFailure, era: Era): FailureBody {
  const reason = { ...(error !== undefined && { error }) };
  const extra = { ...(era.errors !== "plain" && details && { details }), message };
  return era.errors === "flagged"
    ? { success: false, ...reason, status: "error", ...extra }
    : { status: "error", ...reason, ...extra };
}

function mask(failure: LoginFailure, era: Era): LoginFailure {
  if (!era.masksHandlers || failure.source !== "handler") return failure;
  return { ...failure, error: "Unauthorized", message: "Unauthorized" };
}
