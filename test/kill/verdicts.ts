import type { ConformanceReport } from "../../src/report/report.ts";
import type { CorrectServer, SabotagedServer } from "../servers/subject.ts";

/** What the suite made of a sabotaged server. */
export interface Kill {
  readonly server: SabotagedServer;
  /** `inconclusive`: nobody could log in, which the suite does not blame on the server; it is not green either. */
  readonly end: "killed" | "inconclusive" | "survived";
  /** The checks that found something. */
  readonly checks: readonly string[];
}

/** What the suite made of a correct server. */
export interface Accusation {
  readonly server: CorrectServer;
  /** What `--profile auto` found. */
  readonly profile: string;
  /** What is wrong with the verdict, in words; none when it is right. */
  readonly mistakes: readonly string[];
}

export function readKill(server: SabotagedServer, { exitCode, checks }: ConformanceReport): Kill {
  const failed = checks.filter(({ verdict }) => verdict === "fail").map(({ id }) => id);
  const end = exitCode === 1 ? "killed" : exitCode === 3 ? "inconclusive" : "survived";
  return { server, end, checks: failed };
}

export function readAccusation(server: CorrectServer, report: ConformanceReport): Accusation {
  const { exitCode, profile, missing, checks } = report;
  const failed = checks.filter(({ verdict }) => verdict === "fail" || verdict === "warn");
  const mistakes = failed.map(({ id, findings }) => `${id}: ${findings[0]?.message ?? ""}`);
  if (profile !== server.profile)
    mistakes.push(`profile ${profile} in the place of ${server.profile}`);
  if (exitCode !== 0 && failed.length === 0) mistakes.push(`exit ${exitCode}: ${missing ?? ""}`);
  return { server, profile, mistakes };
}
