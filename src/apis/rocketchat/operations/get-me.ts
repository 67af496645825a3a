import type { Handler } from "../../../mock/definition/handler.ts";
import { toMe } from "../me.ts";
import type { RocketChatModel } from "../model.ts";
import { replyHeaders as headers } from "../reply-headers.ts";
import type { operations } from "../schema.gen.ts";

/** The caller's account, flat, with a mark of success among its keys. */
export const getMe: Handler<operations["getMe"], RocketChatModel> = ({ principal }, context) => ({
  status: 200,
  body: { ...toMe(principal.account, context), success: true },
  headers,
});
