import { describePath } from "../describe-path.ts";
import type { TypesRule } from "../types-rule.ts";

export const schemaExtra: TypesRule = {
  id: "types/schema-extra",
  title: "The types have no schema or other component that the spec lacks.",
  level: "must",
  source: "Code goes on to use a shape that nobody promises any more.",
  describe: ({ kind, subject, path }) =>
    kind === "extra" && subject === "schema"
      ? `The types have ${describePath(path)}, which the spec lacks.`
      : undefined,
};
