import type { ExchangeCheck } from "../../../../../conformance/check.ts";
import { isWrongLogin, saysRefused } from "../../replies.ts";

export const refusalStatus: ExchangeCheck = {
  id: "auth/refusal-status",
  title: "Wrong credentials are refused with 400.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers of every version answer 400 to a wrong password and to an unknown user.",
  applies: (exchange) => isWrongLogin(exchange) || saysRefused(exchange),
  *each(exchange) {
    const { status } = exchange.response;
    if (status === 400) return;
    const message = "Wrong credentials are not refused with 400.";
    yield { exchange, message, expected: 400, received: status };
  },
};
