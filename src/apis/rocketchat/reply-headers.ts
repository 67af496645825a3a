import type { ReplyHeaders } from "../../mock/message.ts";

/** On every reply: it is not to be kept, and says which process answered. */
export const replyHeaders: ReplyHeaders = {
  "Cache-Control": "no-store",
  Pragma: "no-cache",
  "X-Instance-Id": "CfFFNLpr3bPEAbNEf",
};
