import { describePath } from "../describe-path.ts";
import type { TypesRule } from "../types-rule.ts";

export const optionalityDiffers: TypesRule = {
  id: "types/optionality-differs",
  title: "What the spec requires is required, and nothing else is.",
  level: "must",
  source:
    "A member that may be absent is read unchecked, or one that must be sent can be forgotten.",
  describe: ({ kind, path, received, expected }) =>
    kind === "optionality"
      ? `The types say that ${describePath(path)} is ${received}; by the spec, it is ${expected}.`
      : undefined,
};
