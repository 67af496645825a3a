import { createExplain } from "../../spec/explain.ts";
import type { Spec } from "../../spec/spec.ts";
import type { Check } from "../check.ts";
import type { Scenario } from "../scenario.ts";
import type { Suite } from "../suite.ts";
import { boundaryValue } from "./cases/boundary-value.ts";
import type { CaseKind } from "./cases/case-kind.ts";
import { documentedRequest } from "./cases/documented-request.ts";
import { malformedBody } from "./cases/malformed-body.ts";
import { missingProperty } from "./cases/missing-property.ts";
import { security } from "./cases/security.ts";
import { unsupportedMethod } from "./cases/unsupported-method.ts";
import { wrongType } from "./cases/wrong-type.ts";
import { bodyFitsSchema } from "./checks/body-fits-schema.ts";
import { credentialsAreGiven, describeBarred } from "./checks/credentials-are-given.ts";
import { goodLoginStillWorks } from "./checks/good-login-still-works.ts";
import { mediaTypeIsDocumented } from "./checks/media-type-is-documented.ts";
import { repliesHoldNoStackTrace } from "./checks/replies-hold-no-stack-trace.ts";
import { requestsGetAnswers } from "./checks/requests-get-answers.ts";
import { statusIsDocumented } from "./checks/status-is-documented.ts";
import { type Access, NO_ACCESS } from "./requests/credentials.ts";
import { removalsLast } from "./requests/removals-last.ts";
import { createSampledSubjects, createSubjects } from "./requests/subjects.ts";
import type { Subject } from "./requests/subject.ts";
import { toCheck, toScenario } from "./to-check.ts";

/** In the order in which they are sent: the plain ones first. */
const KINDS: readonly CaseKind[] = [
  documentedRequest,
  unsupportedMethod,
  malformedBody,
  missingProperty,
  wrongType,
  boundaryValue,
];

interface GenericSuite {
  readonly scenarios: readonly Scenario[];
  readonly checks: readonly Check[];
}

/**
 * What the spec alone asks of a server, for any API. Only operations with a sample get generated requests; without
 * samples, as for an API that is judged by its spec alone, all get them, with credentials where some are given.
 */
export function createGenericSuite(
  spec: Spec,
  samples: Suite["samples"] | undefined,
  access: Access = NO_ACCESS,
): GenericSuite {
  const played = samples
    ? playKinds(KINDS, createSampledSubjects(spec, samples), spec)
    : playAlone(spec, access);
  return {
    scenarios: played.scenarios,
    checks: [
      goodLoginStillWorks,
      requestsGetAnswers,
      statusIsDocumented(samples !== undefined),
      mediaTypeIsDocumented,
      bodyFitsSchema(createExplain(spec.document)),
      repliesHoldNoStackTrace,
      ...played.checks,
    ],
  };
}

/** The requests of an API that is judged by its spec alone; without an answer to the plain ones nothing is known of it. */
function playAlone(spec: Spec, access: Access): GenericSuite {
  const { open, barred } = createSubjects(spec, access);
  const isBarred = open.length === 0 && barred.length > 0;
  const essential: CaseKind = {
    ...documentedRequest,
    isEssential: true,
    ...(isBarred && { otherwise: describeBarred(barred) }),
  };
  const kinds = KINDS.map((kind) => (kind === documentedRequest ? essential : kind));
  const own = playKinds(kinds, removalsLast(open), spec);
  const intruding = playKinds([security], [...open, ...barred], spec);
  return {
    scenarios: [...own.scenarios, ...intruding.scenarios],
    checks: [...own.checks, ...intruding.checks, credentialsAreGiven(barred)],
  };
}

function playKinds(
  kinds: readonly CaseKind[],
  subjects: readonly Subject[],
  spec: Spec,
): GenericSuite {
  const played = kinds.map((kind) => ({
    kind,
    scenarios: subjects.flatMap((subject) => toScenario(kind, subject)),
  }));
  return {
    scenarios: played.flatMap(({ scenarios }) => scenarios),
    checks: played.map(({ kind, scenarios }) => toCheck(kind, scenarios, spec)),
  };
}
