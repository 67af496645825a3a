import { describePath } from "../describe-path.ts";
import type { TypesRule } from "../types-rule.ts";

export const typeDiffers: TypesRule = {
  id: "types/type-differs",
  title: "Each member has the type that the spec gives.",
  level: "must",
  source: "The compiler accepts values that the spec refuses, or the other way round.",
  describe: ({ kind, path }) =>
    kind === "type"
      ? `The types give ${describePath(path)} another type than the spec does.`
      : undefined,
};
