import { findResponse } from "../../spec/documented.ts";
import type { ContractRule, Shortfall } from "../contract-rule.ts";
import type { Case } from "./case.ts";
import type { Verdict } from "./oracle.ts";
import { compareRules } from "./rules.ts";

/** What a code of the comparator breaks, besides the bodies; those that are not here break nothing. */
const RULES: Readonly<Record<string, ContractRule>> = {
  "request.accept.incompatible": compareRules.accepted,
  "request.body.unknown": compareRules.request,
  "request.content-type.incompatible": compareRules.requestMediaType,
  "request.content-type.missing": compareRules.requestMediaType,
  "request.header.incompatible": compareRules.request,
  "request.query.incompatible": compareRules.request,
  "request.query.unknown": compareRules.query,
  "response.body.unknown": compareRules.response,
  "response.content-type.incompatible": compareRules.responseMediaType,
  "response.content-type.unknown": compareRules.responseMediaType,
  "response.header.incompatible": compareRules.responseHeader,
  "response.header.unknown": compareRules.responseHeader,
  "response.status.unknown": compareRules.status,
};

/** What is wrong with an interaction apart from its bodies. */
export function judgeMessage(one: Case): readonly Shortfall[] {
  return one.verdicts.flatMap((verdict) => {
    const rule = RULES[verdict.code];
    return rule ? [toShortfall(rule, verdict, one)] : [];
  });
}

function toShortfall(
  rule: ContractRule,
  { code, isWarning, message, location }: Verdict,
  { interaction, operation }: Case,
): Shortfall {
  const [, path = ""] = /^\[root\]\.interactions\[\d+\]\.(.*)$/.exec(location) ?? [];
  const [side, part = "", ...rest] = path.split(".");
  const half = side === "response" ? interaction.response : interaction.request;
  const name = rest.join(".");
  const response = findResponse(operation, interaction.response.status);
  const spec = code.startsWith("response.") ? response?.pointer : undefined;
  return {
    rule,
    ...(isWarning && { level: "should" }),
    operationId: operation.id,
    pointer: `${half.pointer}/${part}`,
    message: describe(code, name, message),
    spec:
      spec ?? (rule === compareRules.status ? `${operation.pointer}/responses` : operation.pointer),
    ...(rule === compareRules.status && {
      expected: operation.responses.map(({ status }) => status).join(", "),
      received: String(interaction.response.status),
    }),
    ...(rule === compareRules.requestMediaType && {
      expected: operation.requestBody?.content.map(({ mediaType }) => mediaType).join(", ") ?? "",
    }),
    ...(rule === compareRules.responseMediaType && {
      expected: response?.content.map(({ mediaType }) => mediaType).join(", ") ?? "",
    }),
  };
}

/** In our words where the comparator's would repeat what the place says already. */
function describe(code: string, name: string, message: string): string {
  switch (code) {
    case "response.status.unknown":
      return "the spec does not document the status.";
    case "request.query.unknown":
      return `the spec has no query parameter "${name}".`;
    case "response.header.unknown":
      return `the spec promises no header "${name}".`;
    case "request.content-type.incompatible":
    case "request.content-type.missing":
      return "the spec takes no body of this media type.";
    case "request.accept.incompatible":
      return "the spec answers with no media type that is accepted.";
    case "response.content-type.incompatible":
    case "response.content-type.unknown":
      return "the spec answers with no body of this media type.";
    case "request.body.unknown":
      return "the spec takes no body.";
    case "response.body.unknown":
      return "the spec answers without a body.";
    default:
      return `${message.replace(/^.*? in the spec file: /, name === "" ? "" : `${name} `)}.`;
  }
}
