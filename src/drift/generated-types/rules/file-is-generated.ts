import type { TypesRule } from "../types-rule.ts";

export const fileIsGenerated: TypesRule = {
  id: "types/file-is-generated",
  title: "The file has types that openapi-typescript generated.",
  level: "must",
  source: "Nothing can be compared with a file that is gone, broken or something else.",
  describe: ({ kind, reason = "" }) =>
    kind === "broken" ? `The types cannot be read: ${reason}` : undefined,
};
