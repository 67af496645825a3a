import { type Awaitable, chain } from "../../lib/awaitable.ts";
import type { Passage } from "../../mock/definition/api.ts";
import type { UntypedReply } from "../../mock/definition/refusal.ts";
import { eraOf } from "./pocketbase/era-of.ts";
import { limitLogins } from "./pocketbase/limit-logins.ts";
import { toClientResponseError } from "./service/client-response-error.ts";
import { finishServiceReply } from "./service/finish-service-reply.ts";
import { isServicePath } from "./service/is-service-path.ts";
import type { AuthModel } from "./settings.ts";

/** What both servers do to every exchange: PocketBase counts logins, each has headers of its own. */
export function around(
  passage: Passage<AuthModel>,
  next: () => Awaitable<UntypedReply>,
): Awaitable<UntypedReply> {
  const refusal = passage.context.settings.rateLimitEnabled ? tooMany(passage) : undefined;
  return chain(refusal ?? next(), (reply) => finishReply(passage, reply));
}

function finishReply({ request, context }: Passage<AuthModel>, reply: UntypedReply): UntypedReply {
  if (isServicePath(request.path)) return finishServiceReply(request, reply);
  if (reply.type !== undefined) return reply;
  const { mediaType } = eraOf(context.profile);
  return { ...reply, headers: { "Content-Type": mediaType, ...reply.headers } };
}

function tooMany(passage: Passage<AuthModel>): UntypedReply | undefined {
  const answer = limitLogins(passage);
  if (!answer) return undefined;
  const era = eraOf(passage.context.profile);
  const isLogin = isServicePath(passage.request.path);
  const body = isLogin ? toClientResponseError(era, answer) : era.toError(answer);
  return { status: answer.status, body, reason: "rate-limited" };
}
