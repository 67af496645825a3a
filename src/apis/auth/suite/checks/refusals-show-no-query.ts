import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { isAccepted } from "../../../../conformance/exchange.ts";

const OF_A_DATABASE =
  /\bSELECT\b.+\bFROM\b|\bSQLSTATE\b|\bSQLITE_[A-Z]+|\bsql: |\bORA-\d{5}\b|constraint failed|no such (table|column)|syntax error (at or )?near|\bE11000\b/i;

export const refusalsShowNoQuery: ExchangeCheck = {
  id: "auth/refusals-show-no-query",
  title: "A refusal does not repeat what the database said.",
  level: "should",
  requirements: ["auth/login/400/response/message"],
  source: "CWE-209: an error message with information on the inside of the server.",
  applies: (exchange) => !isAccepted(exchange),
  *each(exchange) {
    if (!OF_A_DATABASE.test(exchange.response.body)) return;
    yield { exchange, message: "The refusal holds a query or an error of the database." };
  },
};
