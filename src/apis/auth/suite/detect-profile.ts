import type { Exchange } from "../../../conformance/exchange.ts";
import type { Detection } from "../../../conformance/suite.ts";
import { asObject, isObject } from "../../../lib/json.ts";
import { bodyOf } from "./judging/replies.ts";

/** Tells PocketBase by the name of a number in its refusals, and the SDK by what it adds. */
export function detectProfile(exchanges: readonly Exchange[]): Detection | undefined {
  for (const exchange of exchanges) {
    const response = asObject(bodyOf(exchange)["response"]);
    const sdk = isObject(bodyOf(exchange)["cause"])
      ? "with a cause, as the SDK from 0.26.1 on adds it"
      : "without a cause, as the SDK before 0.26.1 leaves it";
    if (typeof response["code"] === "number") {
      return {
        profile: "pocketbase-0.22",
        reason: `A refusal has response.code, as PocketBase up to 0.22 sends it; ${sdk}.`,
      };
    }
    if (typeof response["status"] === "number") {
      return {
        profile: "pocketbase-0.23",
        reason: `A refusal has response.status, as PocketBase from 0.23 on sends it; ${sdk}.`,
      };
    }
  }
  return undefined;
}
