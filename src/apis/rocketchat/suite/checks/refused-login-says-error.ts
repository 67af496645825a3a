import type { Check } from "../../../../conformance/check.ts";
import { isObject } from "../../../../lib/json.ts";
import { isRefusedLogin } from "../judging/login-exchange.ts";

export const refusedLoginSaysError: Check = {
  id: "rocketchat/refused-login-says-error",
  title: "A login that is refused is answered with a JSON object that says no success.",
  level: "must",
  requirements: [],
  source: 'Servers of every version answer with JSON whose status is "error".',
  applies: isRefusedLogin,
  *each(exchange) {
    const { json } = exchange.response;
    if (!isObject(json)) {
      yield { exchange, message: "The refusal is no JSON object." };
      return;
    }
    for (const [key, success] of [
      ["status", "success"],
      ["success", true],
    ] as const) {
      if (json[key] !== success) continue;
      yield { exchange, message: "The refusal says that the login succeeded.", pointer: `/${key}` };
    }
  },
};
