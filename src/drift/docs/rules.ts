import type { DocsRule } from "./docs-rule.ts";
import { authenticationChanged } from "./rules/authentication-changed.ts";
import { bodyRequiredChanged } from "./rules/body-required-changed.ts";
import { callPartAdded } from "./rules/call-part-added.ts";
import { callPartRemoved } from "./rules/call-part-removed.ts";
import { exampleAdded } from "./rules/example-added.ts";
import { exampleChanged } from "./rules/example-changed.ts";
import { exampleMisfit } from "./rules/example-misfit.ts";
import { exampleRemoved } from "./rules/example-removed.ts";
import { exampleUnreadable } from "./rules/example-unreadable.ts";
import { fieldAdded } from "./rules/field-added.ts";
import { fieldMoved } from "./rules/field-moved.ts";
import { fieldRemoved } from "./rules/field-removed.ts";
import { fieldRequiredChanged } from "./rules/field-required-changed.ts";
import { fieldTypeChanged } from "./rules/field-type-changed.ts";
import { mediaTypeAdded } from "./rules/media-type-added.ts";
import { mediaTypeRemoved } from "./rules/media-type-removed.ts";
import { methodChanged } from "./rules/method-changed.ts";
import { operationAdded } from "./rules/operation-added.ts";
import { operationRemoved } from "./rules/operation-removed.ts";
import { parameterAdded } from "./rules/parameter-added.ts";
import { parameterRemoved } from "./rules/parameter-removed.ts";
import { parameterRequiredChanged } from "./rules/parameter-required-changed.ts";
import { parameterTypeChanged } from "./rules/parameter-type-changed.ts";
import { pathChanged } from "./rules/path-changed.ts";
import { statementAdded } from "./rules/statement-added.ts";
import { statementChanged } from "./rules/statement-changed.ts";
import { statementRemoved } from "./rules/statement-removed.ts";
import { statusAdded } from "./rules/status-added.ts";
import { statusBodyChanged } from "./rules/status-body-changed.ts";
import { statusRemoved } from "./rules/status-removed.ts";

/** The one registry of the rules, in the order of the report. */
export const docsRules: readonly DocsRule[] = [
  operationAdded,
  operationRemoved,
  pathChanged,
  methodChanged,
  authenticationChanged,
  parameterAdded,
  parameterRemoved,
  parameterRequiredChanged,
  parameterTypeChanged,
  bodyRequiredChanged,
  callPartAdded,
  callPartRemoved,
  fieldAdded,
  fieldRemoved,
  fieldMoved,
  fieldTypeChanged,
  fieldRequiredChanged,
  statusAdded,
  statusRemoved,
  statusBodyChanged,
  mediaTypeAdded,
  mediaTypeRemoved,
  exampleAdded,
  exampleRemoved,
  exampleChanged,
  exampleUnreadable,
  exampleMisfit,
  statementAdded,
  statementRemoved,
  statementChanged,
];
