import { defineCheck, type Check } from "../../check.ts";
import { MEMBER } from "../requests/credentials.ts";
import type { BarredSubject } from "../requests/subjects.ts";

/** More of them tell nothing more. */
const MOST_NAMES = 5;

/** Says which operations are not called as documented, since nobody gave credentials for them. */
export function credentialsAreGiven(barred: readonly BarredSubject[]): Check {
  return defineCheck({
    id: "generic/credentials-are-given",
    title: "Every operation that asks for credentials is called with some.",
    level: "info",
    requirements: [],
    source: "OpenAPI 3.1, Security Requirement Object.",
    reads: {},
    ...(barred.length > 0 && { skip: () => describeBarred(barred) }),
    judge: () => [],
  });
}

/** Which operations nobody gave credentials for. */
export function describeBarred(barred: readonly BarredSubject[]): string {
  const names = barred.map(({ operation }) => operation.id);
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
  const schemes = [...new Set(barred.flatMap((subject) => subject.schemes))].join(", ");
  return `Not called as documented: ${names.slice(0, MOST_NAMES).join(", ")}${more}. The account "${MEMBER}" has no credentials for ${schemes}.`;
}
