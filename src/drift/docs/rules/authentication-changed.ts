import type { DocsRule } from "../docs-rule.ts";

export const authenticationChanged: DocsRule = {
  id: "docs/authentication-changed",
  title: "An operation asks for a credential where the page says so, and nowhere else.",
  level: "must",
  source: "The page is the promise that the spec was written from.",
  compare({ pairs, onPage, inSpec }) {
    return pairs.flatMap(({ claim, operation: { id, security, pointer } }) => {
      const isNeeded = security.length > 0 && security.every((schemes) => schemes.length > 0);
      const said = claim.authentication?.value ?? false;
      if (said === isNeeded) return [];
      return {
        rule: this,
        operationId: id,
        pointer: `${pointer}/security`,
        message: `${describePage(claim.authentication?.value)}; the spec asks for ${nameNeed(isNeeded)}.`,
        expected: nameNeed(said),
        received: nameNeed(isNeeded),
        document: onPage(claim.authentication?.line ?? claim.line),
        spec: inSpec(`${pointer}/security`),
      };
    });
  },
};

function describePage(said: boolean | undefined): string {
  return said === undefined
    ? "The page speaks of no credential"
    : `The page asks for ${nameNeed(said)}`;
}

function nameNeed(isNeeded: boolean): string {
  return isNeeded ? "a credential" : "no credential";
}
