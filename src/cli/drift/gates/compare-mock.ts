import { toFetch } from "../../../adapters/fetch.ts";
import { runConformance } from "../../../conformance/run-conformance.ts";
import type { Api } from "../../../define-api.ts";
import type { GateResult } from "../../../drift/gate.ts";
import { createManualClock } from "../../../lib/clock.ts";
import { createMock, type Mock } from "../../../mock/mock.ts";
import type { Finding, Level } from "../../../report/finding.ts";
import type { CheckReport, Report } from "../../../report/report.ts";
import { verdictOf } from "../../../report/verdict.ts";
import { readSeedAccounts } from "./seed-accounts.ts";

const ORIGIN = "http://mock.invalid";

/** Whether the mock of an API passes the API's own suite, in each of its profiles. */
export async function compareMock(api: Api, failOn: Level): Promise<GateResult> {
  const checks = await Promise.all(
    api.profiles.map(async (profile) => toCheck(await runSuite(api, profile), failOn)),
  );
  return { gate: "mock", target: `the mock of ${api.name} with its suite`, api: api.name, checks };
}

/** On a clock of its own, so that nobody waits for a fresh one-time code. */
async function runSuite(api: Api, profile: string): Promise<Report> {
  const clock = createManualClock(Date.now());
  const mock = await createMock({ apis: [api], profiles: { [api.name]: profile }, clock });
  const events = runConformance({
    target: new URL(`${ORIGIN}${readBase(mock)}/`),
    api,
    profile,
    accounts: await readSeedAccounts(api, mock),
    fetch: toFetch(mock),
    failOn: "should",
    clock,
    wait: async (milliseconds) => {
      clock.advance(milliseconds);
    },
  });
  for await (const event of events) if (event.type === "finished") return event.report;
  throw new Error("The suite ended without a report.");
}

/** The path of the document's first server, below which the mock serves it. */
function readBase({ engine }: Mock): string {
  const [operation] = engine.apis.flatMap(({ spec }) => spec.operations);
  const [served = ""] = operation?.paths ?? [];
  return operation ? served.slice(0, served.length - operation.path.length) : "";
}

function toCheck({ api, profile, checks, missing }: Report, failOn: Level): CheckReport {
  const id = `mock/${api}/${profile}`;
  const findings = checks.flatMap((check) =>
    check.findings
      .filter(({ level }) => level !== "info")
      .map((finding): Finding => ({ ...finding, id, message: `${check.id}: ${finding.message}` })),
  );
  const judged = verdictOf(findings, failOn);
  const isOpen = missing !== undefined && judged !== "fail";
  return {
    id,
    title: `The mock of ${api} passes the suite as ${profile}.`,
    level: "must",
    verdict: isOpen ? "inconclusive" : judged,
    ...(isOpen && { reason: missing }),
    source: "The mock and the suite are each other's test.",
    requirements: [],
    findings,
  };
}
