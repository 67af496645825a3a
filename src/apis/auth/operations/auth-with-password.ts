import type { Handler } from "../../../mock/definition/handler.ts";
import { eraOf } from "../pocketbase/era-of.ts";
import { logInWithPassword } from "../pocketbase/log-in-with-password.ts";
import type { operations } from "../schema.gen.ts";
import type { AuthModel } from "../settings.ts";

export const authWithPassword: Handler<operations["authWithPassword"], AuthModel> = async (
  { body },
  context,
) => {
  const outcome = await logInWithPassword(body, context);
  if (outcome.kind === "accepted") return { status: 200, body: outcome.success };
  const { answer, data, reason } = outcome;
  return { status: answer.status, body: eraOf(context.profile).toError(answer, data), reason };
};
