import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { type Exchange, isAccepted } from "../../../../conformance/exchange.ts";
import { leavesOf } from "../../../../conformance/judging/json-places.ts";
import { asObject } from "../../../../lib/json.ts";
import { readCookie } from "../judging/read-cookie.ts";

const TOKEN_NAME = /^((access|auth|id|refresh|session)_?)?(token|jwt)$/i;
const JWT = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/;

export const refusalsHoldNoToken: ExchangeCheck = {
  id: "auth/refusals-hold-no-token",
  title: "A refusal hands out no token.",
  level: "must",
  requirements: ["auth/login/400/body"],
  source: "Whoever has a token is logged in, so a refusal with one is none.",
  applies: (exchange) => !isAccepted(exchange),
  *each(exchange) {
    const named = leavesOf(exchange.response.json).find(
      ({ key, value }) => TOKEN_NAME.test(key) && typeof value === "string" && value !== "",
    );
    if (named) {
      yield { exchange, message: "The refusal has a token.", pointer: named.pointer };
    } else if (JWT.test(sayingsOf(exchange))) {
      yield { exchange, message: "The refusal has a JSON Web Token." };
    }
    const { token } = asObject(readCookie(exchange));
    // The real service sends a cookie back as it came.
    const isNew = exchange.request.headers["Cookie"] === undefined;
    if (token === undefined || token === "" || !isNew) return;
    yield { exchange, message: "The refusal sets a cookie with a token." };
  },
};

/** The cookie is looked at on its own. */
function sayingsOf({ response }: Exchange): string {
  const headers = Object.entries(response.headers).filter(([name]) => name !== "set-cookie");
  return [response.body, ...headers.map(([, value]) => value)].join("\n");
}
