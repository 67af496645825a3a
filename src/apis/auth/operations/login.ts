import type { Handler } from "../../../mock/definition/handler.ts";
import { eraOf } from "../pocketbase/era-of.ts";
import { logInWithPassword } from "../pocketbase/log-in-with-password.ts";
import type { operations } from "../schema.gen.ts";
import { toCookie } from "../service/auth-cookie.ts";
import { toClientResponseError } from "../service/client-response-error.ts";
import type { AuthModel } from "../settings.ts";

export const login: Handler<operations["login"], AuthModel> = async ({ body }, context) => {
  const { email, username, password } = body;
  const outcome = await logInWithPassword({ identity: email ?? username, password }, context);
  if (outcome.kind === "refused") {
    const { answer, data, reason } = outcome;
    const error = toClientResponseError(eraOf(context.profile), answer, data);
    return { status: answer.status, type: "application/json", body: error, reason };
  }
  const { success, expiresAt } = outcome;
  return { status: 200, body: success, headers: { "Set-Cookie": toCookie(success, expiresAt) } };
};
