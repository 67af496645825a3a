import { credentialAdded } from "./rules/credential-added.ts";
import { credentialDropped } from "./rules/credential-dropped.ts";
import { parameterStyleChanged } from "./rules/parameter-style-changed.ts";
import { serverPathRemoved } from "./rules/server-path-removed.ts";
import type { SpecRule } from "./spec-rule.ts";

/** Our own rules, in the order of the report; those of oasdiff are added as its checks find something. */
export const ownRules: readonly SpecRule[] = [
  credentialAdded,
  credentialDropped,
  parameterStyleChanged,
  serverPathRemoved,
];
