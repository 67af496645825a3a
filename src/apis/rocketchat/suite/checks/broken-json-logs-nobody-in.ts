import { defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { refusalsOf } from "../judging/refusals-of.ts";
import { otherJson } from "../scenarios/other-json.ts";

export const brokenJsonLogsNobodyIn = defineCheck({
  id: "rocketchat/broken-json-logs-nobody-in",
  title: "The right credentials in JSON with a comma too many, or without its end, log nobody in.",
  level: "should",
  requirements: [],
  source: "RFC 8259, section 2: neither is JSON. Servers of every version refuse it.",
  reads: refusalsOf(otherJson),
  judge: keepsOut,
});
