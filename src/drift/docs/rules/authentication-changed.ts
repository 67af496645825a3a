import { isSameParameter } from "../compare/find-parameter.ts";
import type { DocsRule } from "../docs-rule.ts";
import type { OperationClaim } from "../read/claims.ts";

export const authenticationChanged: DocsRule = {
  id: "docs/authentication-changed",
  title: "An operation asks for a credential where the page says so, and nowhere else.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ pairs, entryOf, proseOf, onPage, inSpec }) {
    return pairs.flatMap(({ claim, operation: { id, security, pointer } }) => {
      const isNeeded = security.length > 0 && security.every((schemes) => schemes.length > 0);
      const said = claim.authentication?.value;
      const entry = entryOf(`${pointer}/security`);
      if (said === undefined && isNeeded && sendsOrTells(claim, proseOf(claim))) return [];
      const isSilent = said === undefined && entry !== undefined;
      if (!isSilent && (said ?? false) === isNeeded) return [];
      return {
        rule: this,
        operationId: id,
        pointer: `${pointer}/security`,
        message: `${describePage(said, entry?.id)}; the spec asks for ${nameNeed(isNeeded)}.`,
        expected: isSilent ? "nothing" : nameNeed(said ?? false),
        received: nameNeed(isNeeded),
        document: onPage(claim.authentication?.line ?? claim.line),
        spec: inSpec(`${pointer}/security`),
      };
    });
  },
};

const CREDENTIAL =
  /\b(?:auth(?:enticat|ori[sz])\w*|bearer|credentials?|api[- ]?keys?|(?:access )?tokens?|(?:log|sign)(?:ged|ed)?[- ]?in)\b/i;

/** Calls are compared with the spec on their own; prose cannot be. */
function sendsOrTells({ calls }: OperationClaim, prose: string): boolean {
  const isSent = calls.some(({ parts }) =>
    parts.some((part) => isSameParameter({ name: "authorization", in: "header" }, part)),
  );
  return isSent || CREDENTIAL.test(prose);
}

function describePage(said: boolean | undefined, entry: string | undefined): string {
  if (said !== undefined) return `The page asks for ${nameNeed(said)}`;
  const promise = entry === undefined ? "" : `, which is what ${entry} stands on`;
  return `The page speaks of no credential${promise}`;
}

function nameNeed(isNeeded: boolean): string {
  return isNeeded ? "a credential" : "no credential";
}
