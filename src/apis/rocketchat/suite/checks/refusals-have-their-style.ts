import type { Check, Shortfall } from "../../../../conformance/check.ts";
import type { Exchange } from "../../../../conformance/exchange.ts";
import { readRefusal } from "../judging/judge-login.ts";
import { isRefusedLogin } from "../judging/login-exchange.ts";

export const refusalsHaveTheirStyle: Check = {
  id: "rocketchat/refusals-have-their-style",
  title: "Refusals have `details` from 5 on, and `success` in 8 alone.",
  level: "profile",
  requirements: [],
  source: "Servers up to 0.7x have neither, those of 3.x to 6.x details, those of 8.x both.",
  profiles: ["0.74", "5", "8"],
  applies: isRefusedLogin,
  *each(exchange, { profile }): Iterable<Shortfall> {
    if (profile === "8") yield* hasSuccess(exchange);
    else yield* lacks(exchange, "success");
    if (profile === "0.74") yield* lacks(exchange, "details");
  },
};

function* hasSuccess(exchange: Exchange): Iterable<Shortfall> {
  const received = readRefusal(exchange)["success"];
  if (received === false) return;
  const message = "The refusal does not say that it is no success.";
  yield { exchange, message, pointer: "/success", expected: false, received };
}

function* lacks(exchange: Exchange, key: string): Iterable<Shortfall> {
  if (!(key in readRefusal(exchange))) return;
  yield {
    exchange,
    message: `The refusal has "${key}", as only later versions do.`,
    pointer: `/${key}`,
  };
}
