import type { Check } from "../../../../conformance/check.ts";
import { resolvePointer } from "../../../../lib/json-pointer.ts";
import { isObject } from "../../../../lib/json.ts";
import { isGoodLogin } from "../judging/login-exchange.ts";

const KEYS = ["name", "status", "statusConnection", "utcOffset"];

export const userHasPresence: Check = {
  id: "rocketchat/user-has-presence",
  title: "The user has a name, a status, a statusConnection and a utcOffset.",
  level: "should",
  requirements: [
    "rocketchat/login/200/me/status",
    "rocketchat/login/200/me/name",
    "rocketchat/login/200/me/utc-offset",
    "rocketchat/login/200/me/status-connection",
  ],
  source: "The page's example; a user without a name has none on real servers.",
  applies: isGoodLogin,
  *each(exchange) {
    const me = resolvePointer(exchange.response.json, "/data/me");
    if (!isObject(me)) return;
    for (const key of KEYS.filter((name) => me[name] === undefined)) {
      const level = key === "name" ? { level: "info" as const } : {};
      const message = `The user has no ${key}.`;
      yield { exchange, message, pointer: "/data/me", expected: key, ...level };
    }
  },
};
