import type { TypesRule } from "../types-rule.ts";

export const compiledSpecDiffers: TypesRule = {
  id: "types/compiled-spec-differs",
  title: "What the mock was compiled from is the spec.",
  level: "must",
  source: "The mock answers and judges by a spec that is no longer there.",
  describe: ({ kind, path }) =>
    kind === "compiled"
      ? `The compiled form of the spec has another value at ${path.join("/")} than the spec.`
      : undefined,
};
