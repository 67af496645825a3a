import type { Check } from "../../../../../conformance/check.ts";
import { isGoodLogin } from "../../login-exchange.ts";

export const loginGets200: Check = {
  id: "rocketchat/login-gets-200",
  title: "A login that succeeds is answered with 200.",
  level: "must",
  requirements: ["rocketchat/login/200/http-status"],
  source: "The page shows a result and no status; servers of every version answer 200.",
  applies: isGoodLogin,
  *each(exchange) {
    const { status } = exchange.response;
    if (status === 200) return;
    yield { exchange, message: "The status is another.", expected: 200, received: status };
  },
};
