import type { CourseOptions } from "./course.ts";
import type { Peer } from "./peer.ts";
import { type Outcome, tally } from "./score.ts";

type Results = ReadonlyMap<Peer, readonly Outcome[]>;

/** A Markdown table with a row for each peer: correct servers failed, sabotaged servers killed. */
export function renderTable(results: Results, apis: readonly CourseOptions["api"][]): string {
  const groups = apis.length > 1 ? [...apis, "all"] : apis;
  const head = [
    "tool",
    ...groups.flatMap((group) => [`${group}: correct, failed`, `${group}: sabotaged, killed`]),
  ];
  const rows = [...results].map(([peer, outcomes]) => [
    `${peer.name} ${peer.version}`,
    ...groups.flatMap((group) =>
      toCells(outcomes.filter(({ server }) => group === "all" || server.api === group)),
    ),
  ]);
  const lines = [head, head.map((_, column) => (column === 0 ? "---" : "--:")), ...rows];
  const table = lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
  return `${table}\nEach on a fresh server of test/servers, by \`node test/peers/peers.ts\`.${renderSamples(results)}\n`;
}

function renderSamples(results: Results): string {
  return [...results.keys()]
    .filter(({ sample }) => sample !== undefined)
    .map(
      ({ name, sample }) =>
        ` ${name}: at most ${sample} correct and ${sample} sabotaged ones of each API, evenly from first to last.`,
    )
    .join("");
}

function toCells(outcomes: readonly Outcome[]): string[] {
  const { wronglyFailed, correct, killed, sabotaged } = tally(outcomes);
  if (correct + sabotaged === 0) return [`cannot run here: ${findReason(outcomes)}`, ""];
  const share = sabotaged === 0 ? "" : ` (${Math.round((100 * killed) / sabotaged)} %)`;
  return [`${wronglyFailed} of ${correct}`, `${killed} of ${sabotaged}${share}`];
}

function findReason(outcomes: readonly Outcome[]): string {
  for (const { judgement } of outcomes)
    if (judgement.kind === "cannot-run") return judgement.reason;
  return "there is no server";
}

/** Each judgement that was wrong, by peer. */
export function renderMissed(results: Results): string {
  return [...results].map(([peer, outcomes]) => renderMissedOf(peer, outcomes)).join("");
}

function renderMissedOf(peer: Peer, outcomes: readonly Outcome[]): string {
  const idsOf = (kind: "correct" | "sabotaged", judged: "passes" | "fails" | "cannot-run") =>
    outcomes
      .filter(({ server, judgement }) => server.kind === kind && judgement.kind === judged)
      .map(({ server }) => `${server.api}/${server.id}`)
      .join(", ");
  return [
    `\n${peer.name} ${peer.version}`,
    `  failed, though correct: ${idsOf("correct", "fails")}`,
    `  passed, though sabotaged: ${idsOf("sabotaged", "passes")}`,
    `  could not run: ${idsOf("correct", "cannot-run")} ${idsOf("sabotaged", "cannot-run")}\n`,
  ].join("\n");
}
