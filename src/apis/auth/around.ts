import type { Awaitable } from "../../lib/awaitable.ts";
import type { Passage } from "../../mock/api.ts";
import type { UntypedReply } from "../../mock/refusal.ts";
import { eraOf } from "./pocketbase/era-of.ts";
import { limitLogins } from "./pocketbase/limit-logins.ts";
import { toClientResponseError } from "./service/client-response-error.ts";
import { finishServiceReply } from "./service/finish-service-reply.ts";
import { isServicePath } from "./service/is-service-path.ts";
import type { AuthModel } from "./settings.ts";

/** What both servers do to every exchange: PocketBase counts logins, each has headers of its own. */
export async function around(
  passage: Passage<AuthModel>,
  next: () => Awaitable<UntypedReply>,
): Promise<UntypedReply> {
  const { request, context } = passage;
  const refusal = context.settings.rateLimitEnabled ? await tooMany(passage) : undefined;
  const reply = refusal ?? (await next());
  if (isServicePath(request.path)) return finishServiceReply(request, reply);
  if (reply.type !== undefined) return reply;
  const { mediaType } = eraOf(context.profile);
  return { ...reply, headers: { "Content-Type": mediaType, ...reply.headers } };
}

async function tooMany(passage: Passage<AuthModel>): Promise<UntypedReply | undefined> {
  const answer = await limitLogins(passage);
  if (!answer) return undefined;
  const era = eraOf(passage.context.profile);
  const isLogin = isServicePath(passage.request.path);
  const body = isLogin ? toClientResponseError(era, answer) : era.toError(answer);
  return { status: answer.status, body, reason: "rate-limited" };
}
