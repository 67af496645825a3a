import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { type Exchange, isAccepted } from "../../../../conformance/exchange.ts";
import { findTrace } from "../../../../conformance/generic/judging/traces.ts";

const OF_A_DATABASE =
  /\bSELECT\b.+\bFROM\b|\bSQLSTATE\b|\bSQLITE_[A-Z]+|\bsql: |\bORA-\d{5}\b|constraint failed|no such (table|column)|syntax error (at or )?near|\bE11000\b/i;

export const refusalsShowNoQuery: ExchangeCheck = {
  id: "auth/refusals-show-no-query",
  title: "A refusal shows nothing of the database, and no header anything else of the inside.",
  level: "should",
  requirements: ["auth/login/400/response/message"],
  source: "CWE-209: an error message with information on the inside of the server.",
  applies: (exchange) => !isAccepted(exchange),
  *each(exchange) {
    if (OF_A_DATABASE.test(exchange.response.body))
      yield { exchange, message: "The refusal holds a query or an error of the database." };
    const received = findTrace(ownHeadersOf(exchange));
    if (received === undefined) return;
    yield {
      exchange,
      message: "A header of the refusal shows the inside of the server.",
      received,
    };
  },
};

/** A header of the standards may well name a file: Link, Location. */
function ownHeadersOf({ response }: Exchange): string {
  const own = Object.entries(response.headers).filter(([name]) => /^x-(?!sourcemap)/.test(name));
  return own.map(([, value]) => value).join("\n");
}
