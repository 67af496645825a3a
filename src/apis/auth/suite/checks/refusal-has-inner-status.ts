import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { judgeNumber } from "../judging/refusal-number.ts";
import { isClientResponseError } from "../judging/replies.ts";

export const refusalHasInnerStatus: ExchangeCheck = {
  id: "auth/refusal-has-inner-status",
  title: "A refusal bears its number as a status.",
  level: "profile",
  requirements: ["auth/login/400/response/code", "auth/login/400/original-error/data/code"],
  source: "PocketBase from 0.23 on calls the number status.",
  profiles: ["pocketbase-0.23"],
  applies: isClientResponseError,
  each: (exchange) => judgeNumber(exchange, "status"),
};
