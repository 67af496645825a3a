import type { ExchangeCheck } from "../../../../../conformance/check.ts";
import { isGoodLogin } from "../../replies.ts";

export const loginStatus: ExchangeCheck = {
  id: "auth/login-status",
  title: "A login that succeeds is answered with 200.",
  level: "must",
  requirements: ["auth/login/200/http-status"],
  source: "Real servers of every version answer 200.",
  applies: isGoodLogin,
  *each(exchange) {
    const { status } = exchange.response;
    if (status === 200) return;
    const message = "A login that succeeded is not answered with 200.";
    yield { exchange, message, expected: 200, received: status };
  },
};
