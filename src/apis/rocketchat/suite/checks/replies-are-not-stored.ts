import type { Check } from "../../../../conformance/check.ts";
import { isGoodLogin } from "../judging/login-exchange.ts";

export const repliesAreNotStored: Check = {
  id: "rocketchat/replies-are-not-stored",
  title: "The result of a login is kept out of caches.",
  level: "info",
  requirements: [],
  source: "Servers of every version send Cache-Control: no-store with JSON.",
  applies: isGoodLogin,
  *each(exchange) {
    const received = exchange.response.headers["cache-control"];
    if (received?.includes("no-store") === true) return;
    const message = "Cache-Control does not keep the result out of caches.";
    yield { exchange, message, expected: "no-store", received };
  },
};
