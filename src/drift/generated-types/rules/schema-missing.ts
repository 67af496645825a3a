import { describePath } from "../describe-path.ts";
import type { TypesRule } from "../types-rule.ts";

export const schemaMissing: TypesRule = {
  id: "types/schema-missing",
  title: "Each schema and other component of the spec has its type.",
  level: "must",
  source: "Code that names the type of a component does not compile until it exists.",
  describe: ({ kind, subject, path }) =>
    kind === "missing" && subject === "schema"
      ? `The types lack ${describePath(path)}, which the spec has.`
      : undefined,
};
