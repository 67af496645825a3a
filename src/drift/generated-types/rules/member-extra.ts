import { describePath } from "../describe-path.ts";
import type { TypesRule } from "../types-rule.ts";

export const memberExtra: TypesRule = {
  id: "types/member-extra",
  title: "The types have no member that the spec lacks.",
  level: "must",
  source: "Code reads a member that no longer comes, and the compiler says nothing.",
  describe: ({ kind, subject, path }) =>
    kind === "extra" && subject === "member"
      ? `The types have ${describePath(path)}, which the spec lacks.`
      : undefined,
};
