import { describePath } from "../describe-path.ts";
import type { TypesRule } from "../types-rule.ts";

export const memberMissing: TypesRule = {
  id: "types/member-missing",
  title: "Each member that the spec gives has its type.",
  level: "must",
  source: "What the compiler does not know, code cannot read or has to send by a cast.",
  describe: ({ kind, subject, path }) =>
    kind === "missing" && subject === "member"
      ? `The types lack ${describePath(path)}, which the spec has.`
      : undefined,
};
