import type { Handler, ReplyOf } from "../../../mock/handler.ts";
import { getEra } from "../era.ts";
import { countAccepted, countRefused } from "../login/count-attempt.ts";
import type { LoginFailure } from "../login/failure.ts";
import { findRefusal } from "../login/find-refusal.ts";
import { normalizeBody } from "../login/normalize-body.ts";
import type { HandlerOutcome, Identified } from "../login/outcome.ts";
import { parseLogin } from "../login/parse-login.ts";
import { runHandler } from "../login/run-handler.ts";
import { verifySecondFactor } from "../login/second-factor/verify-second-factor.ts";
import { toFailureReply } from "../login/to-failure-reply.ts";
import { toMe } from "../me.ts";
import type { LoginScope, RocketChatModel } from "../model.ts";
import { replyHeaders as headers } from "../reply-headers.ts";
import type { operations } from "../schema.gen.ts";
import { openSession } from "../state/sessions.ts";

type Login = operations["login"];

/** Which handler takes on the body, what it says, whether the account may, and the second factor last. */
export const login: Handler<Login, RocketChatModel> = async (request, context) => {
  const era = getEra(context.profile);
  const scope: LoginScope = { context, era, address: request.remoteAddress };
  const { attempt, code } = parseLogin(
    normalizeBody(request.body, {
      codeHeader: era.readsCodeHeader ? request.headers["x-2fa-code"] : undefined,
      throughDirectory: era.sendsLoginsToDirectory && context.settings.ldapEnabled,
    }),
  );

  const outcome = await runHandler(attempt, scope);
  const refusal = await findRefusal(outcome, scope);
  if (outcome.kind === "failed" || refusal) return refuse(outcome, refusal, scope);
  const missing = await verifySecondFactor(outcome, code, scope);
  return missing ? refuse(outcome, missing, scope) : accept(outcome, scope);
};
