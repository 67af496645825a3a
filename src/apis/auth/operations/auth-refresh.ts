import type { Handler } from "../../../mock/definition/handler.ts";
import { eraOf } from "../pocketbase/era-of.ts";
import { grantToken } from "../pocketbase/grant-token.ts";
import type { operations } from "../schema.gen.ts";
import type { AuthModel } from "../settings.ts";

export const authRefresh: Handler<operations["authRefresh"], AuthModel> = async (
  { principal },
  context,
) => {
  const era = eraOf(context.profile);
  const { unauthenticated } = era.answers;
  if (!principal) return { status: unauthenticated.status, body: era.toError(unauthenticated) };

  const outcome = await grantToken(principal, context, era);
  if (outcome.kind === "accepted") return { status: 200, body: outcome.success };
  const { answer, reason } = outcome;
  return { status: answer.status, body: era.toError(answer), reason };
};
