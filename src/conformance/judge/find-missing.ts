import type { CheckReport } from "../../report/report.ts";
import type { Played } from "../run/play-run.ts";
import type { Run } from "../run/prepare-run.ts";
import { hasLogin } from "../run/results.ts";

/** What a run lacks for a verdict. */
export interface Missing {
  readonly sentence: string;
  /** Whether even findings do not make up for it: they may come from wrong accounts. */
  readonly isDecisive: boolean;
}

/** The first thing that is missing; undefined when enough could be judged. */
export function findMissing(
  run: Run,
  played: Played,
  checks: readonly CheckReport[],
): Missing | undefined {
  const login = findMissingLogin(run, played);
  if (login !== undefined) return { sentence: login, isDecisive: true };
  const sentence = findUnjudged(run, played, checks);
  return sentence === undefined ? undefined : { sentence, isDecisive: false };
}

function findMissingLogin({ settings, suite, plan }: Run, { results }: Played): string | undefined {
  const { api, accounts, target } = settings;
  if (suite?.roles["member"] && !("member" in accounts)) {
    return `No account "member" of ${api.name} was given, and without it nobody logs in. Name an accounts file with --accounts.`;
  }
  const tried = plan.scenarios.some(({ steps }) =>
    Object.values(steps).some(({ isLogin, outcome }) => isLogin === true && outcome === "accepted"),
  );
  if (!tried || hasLogin(plan.scenarios, results)) return undefined;
  const logins = results.exchanges.filter((exchange) => exchange.outcome === "accepted");
  const statuses = [...new Set(logins.map(({ response }) => response.status))].join(", ");
  if (logins.length > 0 && logins.every(({ response }) => response.status === 404)) {
    const { path } = logins[0]?.request ?? { path: "" };
    return `No login succeeded: ${target.href.replace(/\/$/, "")}${path} answers 404. Is the API mounted elsewhere? Give the base URL below which ${path} lies.`;
  }
  const was = statuses === "" ? "none was answered" : `all were answered with ${statuses}`;
  return `No login succeeded: ${was}. Check the usernames and passwords of the accounts file.`;
}

function findUnjudged(
  { plan, settings }: Run,
  { client }: Played,
  checks: readonly CheckReport[],
): string | undefined {
  if (settings.signal?.aborted === true) return "The run was stopped before its end.";
  if (client.lost !== undefined) return `The target went away during the run: ${client.lost}.`;
  const all = [...plan.checks, ...plan.leftOut.map(({ check }) => check)];
  const essential = new Set(all.filter((check) => check.isEssential === true).map(({ id }) => id));
  const lacking = checks.find((check) => essential.has(check.id) && isUnjudged(check));
  if (lacking) return `${lacking.id} could not be judged. ${lacking.reason ?? ""}`.trim();
  return checks.every(isUnjudged) ? "Nothing could be judged." : undefined;
}

function isUnjudged({ verdict }: CheckReport): boolean {
  return verdict === "skip" || verdict === "inconclusive";
}
