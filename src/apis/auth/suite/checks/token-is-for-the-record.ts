import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { readJwt } from "../judging/read-jwt.ts";
import { isGoodLogin, recordOf, tokenOf } from "../judging/replies.ts";

export const tokenIsForTheRecord: ExchangeCheck = {
  id: "auth/token-is-for-the-record",
  title: "A token stands for the user of the record.",
  level: "should",
  requirements: ["auth/login/200/token", "auth/login/200/record/id"],
  source: "Real servers of every version put the id of the record into the token.",
  applies: (exchange) => isGoodLogin(exchange) && readJwt(tokenOf(exchange) ?? "") !== undefined,
  *each(exchange) {
    const { id } = recordOf(exchange);
    const received = readJwt(tokenOf(exchange) ?? "")?.payload["id"];
    if (typeof id !== "string" || received === id) return;
    const message = "The id in the token is not that of the record.";
    yield { exchange, message, pointer: "/token", expected: id, received };
  },
};
