import type { SpecRule } from "../spec-rule.ts";
import { describeCredentials, isAcceptedBy, pairOperations } from "../credentials.ts";
import { toPlace } from "../side.ts";

export const credentialAdded: SpecRule = {
  id: "spec/credential-added",
  title: "An operation accepts every set of credentials that it accepted before.",
  level: "must",
  source: "https://spec.openapis.org/oas/v3.1.1#security-requirement-object",
  *compare(sides) {
    for (const { name, operationId, base, revision } of pairOperations(sides)) {
      for (const credentials of base.alternatives) {
        if (isAcceptedBy(credentials, revision.alternatives)) continue;
        yield {
          operationId,
          pointer: revision.pointer,
          message: `Clients that call \`${name}\` with ${describeCredentials(credentials)} are refused.`,
          expected: describeCredentials(credentials),
          received: revision.alternatives.map(describeCredentials).join(" or "),
          document: toPlace(sides.base, base.pointer),
          spec: toPlace(sides.revision, revision.pointer),
        };
      }
    }
  },
};
