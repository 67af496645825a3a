import { describePath } from "../describe-path.ts";
import type { TypesRule } from "../types-rule.ts";

export const operationMissing: TypesRule = {
  id: "types/operation-missing",
  title: "Each operation of the spec has its types.",
  level: "must",
  source: "Without its types, an operation cannot be called or handled in a typed way.",
  describe: ({ kind, subject, path }) =>
    kind === "missing" && subject === "operation"
      ? `The types lack ${describePath(path)}, which the spec has.`
      : undefined,
};
