import { create } from "xmlbuilder2";
import { conclude } from "../conclusion.ts";
import type { Finding } from "../finding.ts";
import { listFacts } from "../finding-facts.ts";
import type { CheckReport, Report, StaleEntry } from "../report.ts";
import { toBlock } from "../text/printable.ts";

/** A test case as xmlbuilder2 takes it: `@` begins an attribute. */
type TestCase = Readonly<Record<string, unknown>>;

/** JUnit's XML as Jenkins and GitLab read it: a check is a test case. */
export function renderJunit(report: Report): string {
  const { fail, skip, inconclusive } = report.summary;
  const stale = report.staleBaseline.length;
  const suite = {
    "@name": `${report.tool.name} ${report.api}`,
    "@package": report.tool.name,
    "@id": 0,
    // The schema wants UTC without a zone, and a host where it cannot know one.
    "@timestamp": report.startedAt.slice(0, 19),
    "@hostname": "localhost",
    "@tests": report.checks.length + stale,
    "@failures": fail + stale,
    "@errors": 0,
    "@skipped": skip + inconclusive,
    "@time": toSeconds(report.durationMs),
    properties: { property: toProperties(report) },
    testcase: [
      ...report.checks.map((check) => toTestCase(check, report)),
      ...report.staleBaseline.map((entry) => toStaleCase(entry, report)),
    ],
    "system-out": conclude(report).sentence,
    "system-err": "",
  };
  // XML has no place for control characters, not even escaped.
  const head = { version: "1.0", encoding: "UTF-8", invalidCharReplacement: "" } as const;
  const document = create(head, { testsuites: { testsuite: suite } });
  return `${toBlock(document.end({ prettyPrint: true }))}\n`;
}

function toProperties(report: Report): readonly TestCase[] {
  const { target, api, profile, requests, coverage } = report;
  const { judged, total } = coverage?.requirements ?? {};
  const requirements = coverage && `${judged} of ${total} judged`;
  const values = Object.entries({ target, api, profile, requests, requirements });
  return values
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({ "@name": name, "@value": value }));
}

function toTestCase(check: CheckReport, { tool, api }: Report): TestCase {
  const spent = check.findings.reduce((sum, { exchange }) => sum + (exchange?.durationMs ?? 0), 0);
  return {
    "@name": `${check.id}: ${check.title}`,
    "@classname": `${tool.name}.${api}`,
    "@time": toSeconds(spent),
    ...toOutcome(check),
  };
}

function toOutcome({ verdict, level, reason, findings }: CheckReport): TestCase {
  const text = findings.map(renderFinding).join("\n\n");
  if (verdict === "skip" || verdict === "inconclusive") {
    return { skipped: { "@type": verdict, "@message": reason ?? "no reason given" } };
  }
  if (verdict === "fail") {
    const message = findings.map((finding) => finding.message).join(" ");
    return { failure: { "@type": level, "@message": message, "#": text } };
  }
  return text === "" ? {} : { "system-out": text };
}

function toStaleCase({ check, fingerprint, reason }: StaleEntry, { tool }: Report): TestCase {
  return {
    "@name": `${check} ${fingerprint}`,
    "@classname": `${tool.name}.baseline`,
    "@time": toSeconds(0),
    failure: { "@type": "baseline", "@message": reason, "#": reason },
  };
}

function renderFinding(finding: Finding): string {
  const facts = listFacts(finding).map(({ name, value }) => `${name}: ${value}`);
  return [finding.message, ...facts, ...(finding.curl === undefined ? [] : [finding.curl])].join(
    "\n",
  );
}

function toSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
