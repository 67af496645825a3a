import type { Shortfall } from "../../check.ts";
import type { Exchange } from "../../exchange.ts";
import { findTrace } from "./traces.ts";

/** The shortfall of a body that shows the inside of the server. */
export function* judgeTrace(exchange: Exchange): Generator<Shortfall> {
  const trace = findTrace(exchange.response.body);
  if (trace === undefined) return;
  yield {
    exchange,
    message: `The body shows ${trace}.`,
    pointer: "",
    expected: "nothing of the server's inside",
    received: trace,
  };
}
