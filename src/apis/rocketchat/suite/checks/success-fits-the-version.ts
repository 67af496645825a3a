import type { Check } from "../../../../conformance/check.ts";
import { isObject } from "../../../../lib/json.ts";
import { isGoodLogin } from "../judging/login-exchange.ts";

export const successFitsTheVersion: Check = {
  id: "rocketchat/success-fits-the-version",
  title: "The result of a login has `success` in 8, and not before.",
  level: "info",
  requirements: ["rocketchat/login/200/status"],
  source: "Late 7.x and 8.x send it; the page knows `status` alone.",
  profiles: ["0.74", "5", "8"],
  applies: isGoodLogin,
  *each(exchange, { profile }) {
    const { json } = exchange.response;
    if (!isObject(json) || "success" in json === (profile === "8")) return;
    const message = `The result ${"success" in json ? "has" : "lacks"} "success".`;
    yield { exchange, message, pointer: "/success" };
  },
};
