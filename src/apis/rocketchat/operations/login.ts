import type { Handler, ReplyOf } from "../../../mock/definition/handler.ts";
import { getEra } from "../era.ts";
import { admitLogin } from "../login/admit-login.ts";
import { countAccepted, countRefused } from "../login/count-attempt.ts";
import { normalizeBody } from "../login/normalize-body.ts";
import type { Identified } from "../login/outcome.ts";
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

/** Who it is, whether that account may log in, and the second factor last. */
export const login: Handler<Login, RocketChatModel> = (request, context) => {
  const era = getEra(context.profile);
  const scope: LoginScope = { context, era, address: request.remoteAddress };
  const body = normalizeBody(request.body, {
    codeHeader: era.readsCodeHeader ? request.headers["x-2fa-code"] : undefined,
    throughDirectory: era.sendsLoginsToDirectory && context.settings.ldapEnabled,
  });
  const { attempt, code } = parseLogin(body);

  const judged = runHandler(attempt, scope);
  const admitted = admitLogin(judged, scope);
  const outcome = admitted.kind === "failed" ? admitted : verifySecondFactor(admitted, code, scope);
  if (outcome.kind === "identified") return accept(outcome, scope);
  countRefused(outcome.account, scope);
  return toFailureReply(outcome.failure, era);
};

function accept({ account, token }: Identified, scope: LoginScope): ReplyOf<Login> {
  const { context, era } = scope;
  countAccepted(account, scope);
  const authToken = token ?? openSession(context, account.id);
  const data = { userId: account.id, authToken, me: toMe(account, context) };
  return era.errors === "flagged"
    ? { status: 200, body: { status: "success", data, success: true }, headers }
    : { status: 200, body: { status: "success", data }, headers };
}
