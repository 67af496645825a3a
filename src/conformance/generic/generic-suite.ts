import { createExplain } from "../../spec/explain.ts";
import type { Spec } from "../../spec/spec.ts";
import { answer, type Check, defineCheck } from "../check.ts";
import type { Scenario, Step } from "../scenario.ts";
import type { Suite } from "../suite.ts";
import { boundaryValue } from "./cases/boundary-value.ts";
import { type Case, type CaseKind, scenarioId } from "./cases/case-kind.ts";
import { documentedRequest } from "./cases/documented-request.ts";
import { malformedBody } from "./cases/malformed-body.ts";
import { missingProperty } from "./cases/missing-property.ts";
import { unsupportedMethod } from "./cases/unsupported-method.ts";
import { wrongType } from "./cases/wrong-type.ts";
import { goodLoginStillWorks } from "./checks/good-login-still-works.ts";
import { bodyFitsSchema } from "./checks/body-fits-schema.ts";
import { mediaTypeIsDocumented } from "./checks/media-type-is-documented.ts";
import { repliesHoldNoStackTrace } from "./checks/replies-hold-no-stack-trace.ts";
import { requestsGetAnswers } from "./checks/requests-get-answers.ts";
import { statusIsDocumented } from "./checks/status-is-documented.ts";
import { createSubjects, type Subject } from "./requests/subject.ts";

/** In the order in which they are sent: the plain ones first. */
const KINDS: readonly CaseKind[] = [
  documentedRequest,
  unsupportedMethod,
  malformedBody,
  missingProperty,
  wrongType,
  boundaryValue,
];

/**
 * What the spec alone asks of a server, for any API. Only operations with a sample get generated requests; without
 * samples, as for an API that is judged by its spec alone, all get them, made from their documented examples.
 */
export function createGenericSuite(
  spec: Spec,
  samples: Suite["samples"] | undefined,
): { readonly scenarios: readonly Scenario[]; readonly checks: readonly Check[] } {
  const subjects = createSubjects(spec, samples);
  const played = KINDS.map((kind) => ({
    kind,
    scenarios: subjects.flatMap((subject) => toScenario(kind, subject)),
  }));
  return {
    scenarios: played.flatMap(({ scenarios }) => scenarios),
    checks: [
      goodLoginStillWorks,
      requestsGetAnswers,
      statusIsDocumented,
      mediaTypeIsDocumented,
      bodyFitsSchema(createExplain(spec.document)),
      repliesHoldNoStackTrace,
      ...played.map(({ kind, scenarios }) => toCheck(kind, scenarios)),
    ],
  };
}

function toScenario(kind: CaseKind, subject: Subject): readonly Scenario[] {
  const cases = kind.cases(subject);
  if (cases.length === 0) return [];
  const { id } = subject.operation;
  return [
    {
      id: scenarioId(kind.kind, id),
      title: `${kind.scenarioTitle} ${id}`,
      roles: [],
      steps: Object.fromEntries(cases.map((one) => [one.name, toStep(kind, subject, one)])),
    },
  ];
}

function toStep(kind: CaseKind, { operation, mayChange }: Subject, { draft }: Case): Step {
  const isSafe = ["GET", "HEAD", "OPTIONS"].includes(draft.method);
  return {
    ...(kind.isOfPath !== true && { operationId: operation.id }),
    outcome: "any",
    malformed: kind.isDocumented !== true,
    // Samples are given for logins.
    isLogin: !mayChange,
    ...(mayChange &&
      !isSafe && { sideEffect: `may change what ${draft.method} ${operation.path} changes` }),
    request: () => draft,
  };
}

/** Judges the kind's requests of all operations. */
function toCheck({ judge, ...kind }: CaseKind, scenarios: readonly Scenario[]): Check {
  const { id, title, level, requirements, source, otherwise } = kind;
  const readings = scenarios.flatMap((scenario) =>
    Object.keys(scenario.steps).map((step) => [`${scenario.id} ${step}`, answer(scenario, step)]),
  );
  return defineCheck({
    id,
    title,
    level,
    requirements,
    source,
    reads: Object.fromEntries(readings),
    ...(readings.length === 0 && { skip: () => otherwise }),
    judge: (exchanges, { spec }) =>
      Object.values(exchanges).flatMap((exchange) => [...judge(exchange, spec)]),
  });
}
