import { defineCheck, expected } from "../../../../conformance/check.ts";
import type { Shortfall } from "../../../../conformance/check.ts";
import type { Exchange } from "../../../../conformance/exchange.ts";
import { asArray, asObject } from "../../../../lib/json.ts";
import { readRefusal } from "../judging/judge-login.ts";
import { withoutCode } from "../scenarios/without-code.ts";
import { wrongCode } from "../scenarios/wrong-code.ts";

export const secondFactorHasDetails = defineCheck({
  id: "rocketchat/second-factor-has-details",
  title: "A missing or wrong code comes with details: the method totp, among those available.",
  level: "profile",
  requirements: [],
  source: "Servers from about 3.x on tell clients so which code to ask for.",
  profiles: ["5", "8"],
  reads: { missing: expected(withoutCode, "plain"), wrong: expected(wrongCode, "wrong") },
  *judge({ missing, wrong }) {
    yield* judgeDetails(missing);
    yield* judgeDetails(wrong);
  },
});

function* judgeDetails(exchange: Exchange): Iterable<Shortfall> {
  const details = asObject(readRefusal(exchange)["details"]);
  for (const [key, wanted] of [
    ["method", "totp"],
    ["codeGenerated", false],
  ] as const) {
    const received = details[key];
    if (received === wanted) continue;
    const message = `The details have another ${key}.`;
    yield { exchange, message, pointer: `/details/${key}`, expected: wanted, received };
  }
  const methods = details["availableMethods"];
  if (asArray(methods).includes("totp")) return;
  yield {
    exchange,
    message: "The available methods lack totp.",
    pointer: "/details/availableMethods",
    expected: ["totp"],
    received: methods,
  };
}
