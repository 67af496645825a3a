import type { Plan } from "../../conformance/plan/plan.ts";
import { count } from "../../report/text/amount.ts";
import { renderTable } from "../screen/table.ts";

/** What a plan is for. */
export interface Planned {
  readonly api: string;
  readonly target: URL;
  readonly plan: Plan;
}

const WIDTH = 110;

/** A plan for people: everything that the target will notice comes first. */
export function renderPlan({ api, target, plan }: Planned): string {
  const { profile, scenarios, checks, leftOut } = plan;
  const title = `Plan for ${api} at ${target.href}, profile ${profile}. Nothing has been sent.`;
  const judged = checks.map(({ level, id, title: sentence }) => [` ${level}`, id, sentence]);
  return [
    title,
    "",
    ...renderTable(listEffects(plan), WIDTH),
    ...renderSection(`Scenarios, ${scenarios.length} in this order`, scenarios.map(toRow)),
    ...renderSection(`Checks, ${checks.length}`, judged),
    ...renderSection(
      `Left out, ${leftOut.length}`,
      leftOut.map(({ check, verdict, reason }) => [` ${verdict}`, check.id, reason]),
    ),
    "",
  ].join("\n");
}

function listEffects(plan: Plan): readonly (readonly [string, string])[] {
  const { requests, recoveries, repeats, explored, failedLogins, madeUpFailures } = plan;
  const onTop = [
    explored > 0 ? `${explored} generated` : "",
    recoveries > 0 ? `${count(recoveries, "good login")} between failed ones` : "",
    repeats > 0 ? `${repeats} again, if the target asks for it or loses them` : "",
  ].filter((part) => part !== "");
  const failures = Object.entries(failedLogins).map(([role, number]) => `${number} on ${role}`);
  const madeUp = `${madeUpFailures} with usernames that nobody has`;
  return [
    ["Requests", `${requests}${onTop.length > 0 ? `; at most, on top: ${onTop.join(", ")}` : ""}`],
    ["Failed logins", [...failures, madeUp].join(", ")],
    ["", `never more than ${plan.maxFailedLogins} in a row on one account`],
    ["Changes", ["new sessions", ...plan.sideEffects].join("; ")],
  ];
}

function toRow({ id, title, steps }: Plan["scenarios"][number]): readonly string[] {
  return [` ${id}`, count(Object.keys(steps).length, "request"), title];
}

function renderSection(heading: string, rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0 ? [] : ["", heading, ...renderTable(rows, WIDTH)];
}

/** A plan for programs. */
export function renderPlanJson({ api, target, plan }: Planned): string {
  const { scenarios, checks, leftOut, ...effects } = plan;
  const value = {
    api,
    target: target.href,
    ...effects,
    scenarios: scenarios.map(({ id, title, roles, steps }) => ({
      id,
      title,
      roles,
      steps: Object.entries(steps).map(([name, { operationId, outcome, account }]) => ({
        name,
        operationId,
        outcome,
        account,
      })),
    })),
    checks: checks.map(({ id, title, level }) => ({ id, title, level })),
    leftOut: leftOut.map(({ check, verdict, reason }) => ({ id: check.id, verdict, reason })),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
