import type { FailOn } from "../../report/finding.ts";
import type { Exchange } from "../../conformance/exchange.ts";
import type { ExchangeCheck } from "../../conformance/check.ts";
import { createGenericSuite } from "../../conformance/generic/generic-suite.ts";
import type { JudgedApi } from "../../conformance/suite.ts";
import { ToolkitError } from "../../errors.ts";
import { systemClock } from "../../lib/clock.ts";
import { isAtOrAbove } from "../../report/verdict.ts";
import type { Operation } from "../../spec/operation.ts";
import { createRouter } from "../../spec/router.ts";
import { loadSpec, type Spec } from "../../spec/spec.ts";
import { readReceived } from "./read-received.ts";

/** By which APIs responses are judged, and from which level on. */
export interface ResponseJudgeOptions {
  readonly apis: readonly JudgedApi[];
  readonly failOn?: FailOn;
}

/** Answers with one sentence for each way in which a response falls short of an operation. */
export type ResponseJudge = (received: unknown, operation: string) => Promise<readonly string[]>;

/** What of the generic checks a single response can be judged by. */
const IDS = new Set([
  "generic/status-is-documented",
  "generic/media-type-is-documented",
  "generic/body-fits-schema",
]);

interface Judge {
  readonly api: JudgedApi;
  readonly spec: Spec;
  readonly checks: readonly ExchangeCheck[];
}

/** Throws `OPERATION_NOT_IN_SPEC` when it is asked for an operation of none of the APIs. */
export function createResponseJudge({
  apis,
  failOn = "should",
}: ResponseJudgeOptions): ResponseJudge {
  let loading: Promise<readonly Judge[]> | undefined;
  return async (received, name) => {
    loading ??= Promise.all(apis.map(loadJudge));
    const { judge, request, operation } = findOperation(await loading, name);
    const exchange: Exchange = {
      scenario: "vitest",
      step: "response",
      operationId: operation.id,
      outcome: "any",
      malformed: false,
      request: { ...request, headers: {} },
      response: await readReceived(received),
      durationMs: 0,
    };
    return judgeExchange(exchange, judge, failOn);
  };
}

async function loadJudge(api: JudgedApi): Promise<Judge> {
  const spec = await loadSpec(api.spec);
  const { checks } = createGenericSuite(spec, {});
  const wanted = checks.filter((check) => "each" in check).filter(({ id }) => IDS.has(id));
  return { api, spec, checks: wanted };
}

/** Messages only: what was received may be a secret. */
function judgeExchange(
  exchange: Exchange,
  { api, spec, checks }: Judge,
  failOn: FailOn,
): readonly string[] {
  const [profile = ""] = api.profiles;
  const context = { profile, spec, accounts: {}, now: systemClock.now() };
  return checks
    .filter((check) => check.applies(exchange))
    .flatMap((check) =>
      [...check.each(exchange, context)]
        .filter(({ level = check.level }) => isAtOrAbove(level, failOn))
        .map(({ pointer = "", message }) => (pointer === "" ? message : `${pointer}: ${message}`)),
    );
}

interface Found {
  readonly judge: Judge;
  readonly operation: Operation;
  readonly request: { readonly method: string; readonly path: string };
}

function findOperation(judges: readonly Judge[], name: string): Found {
  const [, method = "", path = ""] = /^([A-Z]+) (\/[^\s?]*)/.exec(name) ?? [];
  for (const judge of judges) {
    const { operations } = judge.spec;
    const match = createRouter(operations.map((operation) => ({ operation }))).match(method, path);
    const operation =
      match.kind === "found" ? match.route.operation : operations.find(({ id }) => id === name);
    if (!operation) continue;
    const [first = "/"] = operation.paths;
    const request = { method: operation.method, path: match.kind === "found" ? path : first };
    return { judge, operation, request };
  }
  const known = judges.flatMap(({ spec }) =>
    spec.operations.map(({ method: verb, paths: [first = "/"] }) => `${verb} ${first}`),
  );
  throw new ToolkitError(
    "OPERATION_NOT_IN_SPEC",
    `Cannot judge by "${name}": no API that was given to setupConformance() has such an operation. There is ${known.join(", ")}.`,
  );
}
