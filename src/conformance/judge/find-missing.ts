import type { CheckReport } from "../../report/report.ts";
import type { Played } from "../run/play-run.ts";
import type { Run } from "../run/prepare-run.ts";
import { describeLockedOut, isExchange, type Logins, readLogins } from "../run/results.ts";

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
  const logins = readLogins(run.plan.scenarios, played.results);
  const login = findMissingLogin(run, played, logins);
  if (login !== undefined) return { sentence: login, isDecisive: true };
  const sentence = findUnjudged(run, played, { checks, logins });
  return sentence === undefined ? undefined : { sentence, isDecisive: false };
}

function findMissingLogin(run: Run, played: Played, logins: Logins): string | undefined {
  const { settings, suite } = run;
  const { api, accounts } = settings;
  if (suite?.roles["member"] && !("member" in accounts)) {
    return `No account "member" of ${api.name} was given, and without it nobody logs in. Name one in an accounts file.`;
  }
  if (logins.hasSucceeded || logins.lockedOut.size === 0) return undefined;
  return findEnd(run, played) ?? `No login succeeded: ${describeRefusals(run, played)}`;
}

/** Why the run ended before its end. */
function findEnd({ settings }: Run, { client }: Played): string | undefined {
  if (settings.signal?.aborted === true) return "The run was stopped before its end.";
  if (client.lost === undefined) return undefined;
  return `The target went away during the run: ${client.lost}. Start it again, and look into its log.`;
}

function describeRefusals({ settings }: Run, { results }: Played): string {
  const logins = results.all.filter(({ outcome }) => outcome === "accepted");
  const answered = logins.filter(isExchange);
  const [first] = answered;
  if (!first) {
    const reasons = logins.flatMap((login) => (isExchange(login) ? [] : login.reason));
    return `${reasons[0] ?? "none was sent"}. Send less at a time, or wait longer.`;
  }
  const statuses = new Set(answered.map(({ response }) => response.status));
  if (statuses.size === 1 && statuses.has(404)) {
    const { path } = first.request;
    const url = settings.target.href.replace(/\/$/, "") + path;
    return `${url} answers 404. Is the API mounted elsewhere? Give the base URL below which ${path} lies.`;
  }
  return `all were answered with ${[...statuses].join(", ")}. Check the usernames and passwords of the accounts file.`;
}

interface Judged {
  readonly checks: readonly CheckReport[];
  readonly logins: Logins;
}

function findUnjudged(run: Run, played: Played, { checks, logins }: Judged): string | undefined {
  const { plan } = run;
  const end = findEnd(run, played);
  if (end !== undefined) return end;
  const all = [...plan.checks, ...plan.leftOut.map(({ check }) => check)];
  const essential = new Set(all.filter((check) => check.isEssential === true).map(({ id }) => id));
  const lacking = checks.find((check) => essential.has(check.id) && isUnjudged(check));
  if (lacking) return `${lacking.id} could not be judged. ${lacking.reason ?? ""}`.trim();
  const [role] = logins.lockedOut;
  if (role !== undefined) return describeLockedOut(role);
  return checks.every(isUnjudged) ? "Nothing could be judged." : undefined;
}

function isUnjudged({ verdict }: CheckReport): boolean {
  return verdict === "skip" || verdict === "inconclusive";
}
