import { compiledSpecDiffers } from "./rules/compiled-spec-differs.ts";
import { fileIsGenerated } from "./rules/file-is-generated.ts";
import { memberExtra } from "./rules/member-extra.ts";
import { memberMissing } from "./rules/member-missing.ts";
import { operationExtra } from "./rules/operation-extra.ts";
import { operationMissing } from "./rules/operation-missing.ts";
import { optionalityDiffers } from "./rules/optionality-differs.ts";
import { schemaExtra } from "./rules/schema-extra.ts";
import { schemaMissing } from "./rules/schema-missing.ts";
import { typeDiffers } from "./rules/type-differs.ts";
import type { TypesRule } from "./types-rule.ts";

/** The one registry of this gate's rules, in the order of the report. */
export const typesRules: readonly TypesRule[] = [
  fileIsGenerated,
  operationMissing,
  operationExtra,
  schemaMissing,
  schemaExtra,
  memberMissing,
  memberExtra,
  typeDiffers,
  optionalityDiffers,
  compiledSpecDiffers,
];
