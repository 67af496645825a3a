import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { judgeNumber } from "../judging/refusal-number.ts";
import { isClientResponseError } from "../judging/replies.ts";

export const refusalHasCode: ExchangeCheck = {
  id: "auth/refusal-has-code",
  title: "A refusal bears its number as a code, as the page has it.",
  level: "profile",
  requirements: ["auth/login/400/response/code", "auth/login/400/original-error/data/code"],
  source: "PocketBase up to 0.22 calls the number code.",
  profiles: ["pocketbase-0.22"],
  applies: isClientResponseError,
  each: (exchange) => judgeNumber(exchange, "code"),
};
