import type { Handler } from "../../../mock/definition/handler.ts";
import type { RocketChatModel } from "../model.ts";
import { replyHeaders as headers } from "../reply-headers.ts";
import type { operations } from "../schema.gen.ts";
import { closeSession } from "../state/sessions.ts";

/** Ends the session that the request came with, and no other. */
export const logout: Handler<operations["logout"], RocketChatModel> = (
  { principal },
  { records },
) => {
  closeSession(records, principal.token);
  return {
    status: 200,
    body: { status: "success", data: { message: "You've been logged out!" } },
    headers,
  };
};
