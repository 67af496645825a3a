import type { ExchangeCheck } from "../../../../../conformance/check.ts";
import { judgeNumber } from "../../refusal-number.ts";
import { isClientResponseError } from "../../replies.ts";

export const refusalInnerStatus: ExchangeCheck = {
  id: "auth/refusal-inner-status",
  title: "A refusal bears its number as a status.",
  level: "profile",
  requirements: ["auth/login/400/response/code", "auth/login/400/original-error/data/code"],
  source: "PocketBase from 0.23 on calls the number status.",
  profiles: ["pocketbase-0.23"],
  applies: isClientResponseError,
  each: (exchange) => judgeNumber(exchange, "status"),
};
