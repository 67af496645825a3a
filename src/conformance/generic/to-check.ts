import type { Spec } from "../../spec/spec.ts";
import { answer, type Check, defineCheck } from "../check.ts";
import type { Draft } from "../draft.ts";
import type { Scenario, Step, StepContext } from "../scenario.ts";
import { type Case, type CaseKind, scenarioId } from "./cases/case-kind.ts";
import { findId } from "./requests/creation.ts";
import type { Creation, Subject } from "./requests/subject.ts";

/** The scenario of a kind's requests for one operation; none where there is nothing to send. */
export function toScenario(kind: CaseKind, subject: Subject): readonly Scenario[] {
  const cases = kind.cases(subject);
  if (cases.length === 0) return [];
  const { id } = subject.operation;
  const creations = kind.isDocumented === true ? subject.creations : [];
  return [
    {
      id: scenarioId(kind.kind, id),
      title: `${kind.scenarioTitle} ${id}`,
      roles: [],
      steps: {
        ...Object.fromEntries(
          creations.map((creation, index) => toCreation(creation, creations.slice(0, index))),
        ),
        ...Object.fromEntries(
          cases.map((one) => [one.name, toStep(kind, subject, { ...one, creations })]),
        ),
      },
    },
  ];
}

function toStep(
  kind: CaseKind,
  subject: Subject,
  { draft, creations }: Case & { readonly creations: readonly Creation[] },
): Step {
  const { operation, mayChange } = subject;
  return {
    ...(kind.isOfPath !== true && { operationId: operation.id }),
    outcome: "any",
    malformed: kind.isDocumented !== true,
    // Samples are given for logins.
    isLogin: !mayChange || kind.isIntrusion === true,
    ...(mayChange && effectOf(draft, subject)),
    request: (context) => withIds(subject, draft, idsOf(creations, context)),
  };
}

function toCreation(
  { parameter, creator }: Creation,
  before: readonly Creation[],
): readonly [string, Step] {
  const [draft = creator.base] = creator.documented;
  return [
    stepName(parameter),
    {
      operationId: creator.operation.id,
      outcome: "any",
      ...effectOf(draft, creator),
      request: (context) => withIds(creator, draft, idsOf(before, context)),
    },
  ];
}

function stepName({ name }: Creation["parameter"]): string {
  return `creates ${name}`;
}

/** RFC 9110, section 9.2.1, and the method QUERY of OpenAPI 3.2. */
const SAFE = new Set(["GET", "HEAD", "OPTIONS", "QUERY"]);

function effectOf({ method }: Draft, { operation }: Subject): Pick<Step, "sideEffect"> {
  if (SAFE.has(method)) return {};
  return { sideEffect: `may change what ${method} ${operation.path} changes` };
}

/** What the steps before have made, by the parameter that names it. */
function idsOf(creations: readonly Creation[], context: StepContext): ReadonlyMap<string, string> {
  return new Map(
    creations.flatMap(({ parameter }): readonly (readonly [string, string])[] => {
      const id = findId(parameter, context.former(stepName(parameter)));
      return id === undefined ? [] : [[parameter.name, id]];
    }),
  );
}

function withIds(subject: Subject, draft: Draft, ids: ReadonlyMap<string, string>): Draft {
  return ids.size === 0 ? draft : subject.withPath(draft, ids);
}

/** Judges the kind's requests of all operations. */
export function toCheck(kind: CaseKind, scenarios: readonly Scenario[], own: Spec): Check {
  const { id, title, level, requirements, source, otherwise, isEssential } = kind;
  const readings = scenarios.flatMap((scenario) =>
    Object.keys(scenario.steps).map((step) => [`${scenario.id} ${step}`, answer(scenario, step)]),
  );
  return defineCheck({
    id,
    title,
    level,
    requirements,
    source,
    ...(isEssential === true && { isEssential }),
    reads: Object.fromEntries(readings),
    skip: (exchanges) =>
      readings.length === 0 ? otherwise : kind.skip?.(Object.values(exchanges), own),
    judge: (exchanges, { spec }) =>
      Object.values(exchanges).flatMap((exchange) => [...kind.judge(exchange, spec)]),
  });
}
