import { describeCredentials, isAcceptedBy, pairOperations } from "../credentials.ts";
import { toPlace } from "../side.ts";
import type { SpecRule } from "../spec-rule.ts";

export const credentialDropped: SpecRule = {
  id: "spec/credential-dropped",
  title: "An operation asks for no less than it asked for before.",
  level: "info",
  source: "https://spec.openapis.org/oas/v3.1.1#security-requirement-object",
  *compare(sides) {
    for (const { name, operationId, base, revision } of pairOperations(sides)) {
      // Where somebody breaks, that tells what is asked for now.
      if (!base.alternatives.every((own) => isAcceptedBy(own, revision.alternatives))) continue;
      for (const credentials of revision.alternatives) {
        if (isAcceptedBy(credentials, base.alternatives)) continue;
        yield {
          operationId,
          pointer: revision.pointer,
          message: `Nobody breaks at \`${name}\`: it now takes ${describeCredentials(credentials)} too.`,
          expected: base.alternatives.map(describeCredentials).join(" or "),
          received: describeCredentials(credentials),
          document: toPlace(sides.base, base.pointer),
          spec: toPlace(sides.revision, revision.pointer),
        };
      }
    }
  },
};
