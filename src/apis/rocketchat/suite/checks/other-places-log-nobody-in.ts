import { defineCheck } from "../../../../conformance/check.ts";
import { findTokens } from "../judging/find-tokens.ts";
import { refusalsOf } from "../judging/refusals-of.ts";
import { loginInOtherPlaces } from "../scenarios/login-in-other-places.ts";

export const otherPlacesLogNobodyIn = defineCheck({
  id: "rocketchat/other-places-log-nobody-in",
  title: "Nobody logs in by PUT, by PATCH or with credentials in the query.",
  level: "must",
  requirements: ["rocketchat/login/route"],
  source: "The page: the login is a POST, and its body holds the credentials.",
  reads: refusalsOf(loginInOtherPlaces),
  *judge(exchanges) {
    for (const exchange of Object.values(exchanges)) {
      // A page for people may be answered with 200; a token may not.
      for (const pointer of findTokens(exchange.response)) {
        yield { exchange, message: "The answer holds a token.", pointer };
      }
    }
  },
});
