import type { ExchangeCheck } from "../../check.ts";
import { judgeTrace } from "../judging/trace-shortfall.ts";

export const repliesHoldNoStackTrace: ExchangeCheck = {
  id: "generic/replies-hold-no-stack-trace",
  title: "No body shows a stack trace, an error of a database or a debug page.",
  level: "should",
  requirements: [],
  source: "CWE-209: an error message with information on the inside of the server.",
  applies: ({ response }) => response.body !== "",
  each: (exchange) => judgeTrace(exchange),
};
