import type { LiveRule } from "./live-rule.ts";
import { bodyFitsSchema } from "./rules/body-fits-schema.ts";
import { enumHasValue } from "./rules/enum-has-value.ts";
import { enumMemberWasSeen } from "./rules/enum-member-was-seen.ts";
import { fieldIsDocumented } from "./rules/field-is-documented.ts";
import { fieldWasSeen } from "./rules/field-was-seen.ts";
import { jsonCanBeRead } from "./rules/json-can-be-read.ts";
import { mediaTypeIsDocumented } from "./rules/media-type-is-documented.ts";
import { mediaTypeWasSeen } from "./rules/media-type-was-seen.ts";
import { methodIsDocumented } from "./rules/method-is-documented.ts";
import { nullIsDocumented } from "./rules/null-is-documented.ts";
import { operationWasSeen } from "./rules/operation-was-seen.ts";
import { pathIsDocumented } from "./rules/path-is-documented.ts";
import { requestFitsSpec } from "./rules/request-fits-spec.ts";
import { requiredFieldIsSent } from "./rules/required-field-is-sent.ts";
import { requiredHeaderIsSent } from "./rules/required-header-is-sent.ts";
import { statusIsDocumented } from "./rules/status-is-documented.ts";
import { statusWasSeen } from "./rules/status-was-seen.ts";
import { typeIsDocumented } from "./rules/type-is-documented.ts";

/** All rules of the live gate, in the order of the report: what the spec does not say, then what never came. */
export const liveRules: readonly LiveRule[] = [
  pathIsDocumented,
  methodIsDocumented,
  statusIsDocumented,
  mediaTypeIsDocumented,
  jsonCanBeRead,
  requiredHeaderIsSent,
  requiredFieldIsSent,
  typeIsDocumented,
  nullIsDocumented,
  enumHasValue,
  bodyFitsSchema,
  fieldIsDocumented,
  requestFitsSpec,
  operationWasSeen,
  statusWasSeen,
  mediaTypeWasSeen,
  fieldWasSeen,
  enumMemberWasSeen,
];
