import type { Check } from "../../../../conformance/check.ts";
import { saysUnauthorized } from "../judging/judge-login.ts";
import { isRefusedLogin } from "../judging/login-exchange.ts";

export const refusedLoginGets401: Check = {
  id: "rocketchat/refused-login-gets-401",
  title: "A login that is refused is answered with 401.",
  level: "should",
  requirements: [],
  source: "Servers of every version answer 401.",
  applies: isRefusedLogin,
  each: (exchange) => saysUnauthorized({ exchange }),
};
