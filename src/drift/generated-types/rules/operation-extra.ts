import { describePath } from "../describe-path.ts";
import type { TypesRule } from "../types-rule.ts";

export const operationExtra: TypesRule = {
  id: "types/operation-extra",
  title: "The types have no operation that the spec lacks.",
  level: "must",
  source: "Typed code calls an operation that no longer exists, and the compiler says nothing.",
  describe: ({ kind, subject, path }) =>
    kind === "extra" && subject === "operation"
      ? `The types have ${describePath(path)}, which the spec lacks.`
      : undefined,
};
