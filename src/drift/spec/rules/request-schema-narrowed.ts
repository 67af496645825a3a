import type { Rule } from "../../gate.ts";

export const requestSchemaNarrowed: Rule = {
  id: "spec/request-schema-narrowed",
  title: "A request that fits the base fits the revision.",
  level: "must",
  source:
    "A value that the schema of the base accepts and that of the revision refuses, where oasdiff reports nothing.",
};
