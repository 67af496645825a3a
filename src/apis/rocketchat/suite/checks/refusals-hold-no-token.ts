import type { Check } from "../../../../conformance/check.ts";
import { isAccepted } from "../../../../conformance/exchange.ts";
import { findTokens } from "../judging/find-tokens.ts";

export const refusalsHoldNoToken: Check = {
  id: "rocketchat/refusals-hold-no-token",
  title: "No refusal holds a token.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source: "The page: a token proves a login, so whoever is not logged in gets none.",
  applies: (exchange) => exchange.operationId !== undefined && !isAccepted(exchange),
  *each(exchange) {
    for (const pointer of findTokens(exchange.response)) {
      yield { exchange, message: "The refusal holds a token.", pointer };
    }
  },
};
