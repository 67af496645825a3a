import type { Rule } from "../../gate.ts";

export const responseSchemaWidened: Rule = {
  id: "spec/response-schema-widened",
  title: "An answer that fits the revision fits the base.",
  level: "must",
  source:
    "A value that the schema of the revision accepts and that of the base refuses, where oasdiff reports nothing.",
};
