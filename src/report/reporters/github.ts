import { conclude } from "../conclusion.ts";
import type { Finding, Level } from "../finding.ts";
import { listFacts } from "../finding-facts.ts";
import type { CheckReport, Report } from "../report.ts";
import { toBlock, toLine } from "../text/printable.ts";
import { defuseCommands } from "../text/workflow-commands.ts";

const COMMANDS: Readonly<Record<Level, string>> = {
  must: "error",
  should: "warning",
  profile: "warning",
  info: "notice",
};

/** Annotations of GitHub Actions, as workflow commands, and a last line that says what they come to. */
export function renderGithub(report: Report): string {
  const { outcome, sentence } = conclude(report);
  return [
    ...report.checks.flatMap((check) =>
      check.findings.map((finding) => renderFinding(check, finding)),
    ),
    ...report.staleBaseline.map(({ check, fingerprint, reason }) =>
      renderCommand("error", { title: `Baseline: ${check} ${fingerprint}` }, reason),
    ),
    ...(outcome === "inconclusive"
      ? [renderCommand("error", { title: "Inconclusive" }, sentence)]
      : []),
    defuseCommands(sentence),
    "",
  ].join("\n");
}

function renderFinding(check: CheckReport, finding: Finding): string {
  const place = finding.spec ?? finding.document;
  const facts = listFacts(finding).map(({ name, value }) => `${name}: ${toLine(value)}`);
  return renderCommand(
    COMMANDS[finding.level],
    {
      ...(place && { file: place.file.replaceAll("\\", "/"), line: String(place.line) }),
      ...(place?.column !== undefined && { col: String(place.column) }),
      title: `${check.id}: ${check.title}`,
    },
    [finding.message, ...facts, ...(finding.curl === undefined ? [] : [finding.curl])].join("\n"),
  );
}

function renderCommand(
  command: string,
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  const list = Object.entries(properties).map(
    ([name, value]) =>
      `${name}=${escapeData(toLine(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`,
  );
  return `::${command} ${list.join(",")}::${escapeData(toBlock(message))}`;
}

/** The escapes that the runner undoes: https://github.com/actions/toolkit, packages/core/src/command.ts. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
