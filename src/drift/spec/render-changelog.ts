import type { Finding, Level, Place } from "../../report/finding.ts";
import type { GateResult } from "../gate.ts";

const SECTIONS: readonly (readonly [Level, string])[] = [
  ["must", "Breaking changes"],
  ["should", "Changes that may break somebody"],
  ["info", "Other changes"],
];

/** The changes as a page of Markdown, the worst first. */
export function renderChangelog({ api, target, checks }: GateResult): string {
  const findings = checks.flatMap((check) => check.findings);
  const sections = SECTIONS.map(([level, title]) => {
    const own = findings.filter((finding) => finding.level === level);
    return own.length === 0 ? "" : `\n## ${title}\n\n${own.map(renderFinding).join("\n")}\n`;
  });
  const body = findings.length === 0 ? "\nNothing changed.\n" : sections.join("");
  return `# Changes of ${api}\n\nCompared ${target}.\n${body}`;
}

function renderFinding({ id, message, document, spec, witness }: Finding): string {
  const places = [document, spec].filter((place) => place !== undefined).map(renderPlace);
  const facts = [
    `  ${places.join(" → ")}, \`${id}\``,
    ...(witness
      ? [
          `  Proof: ${toCode(witness.value)} fits ${renderPlace(witness.accepted)} and does not fit ${renderPlace(witness.refused)}: ${oneLine(witness.reason)}`,
        ]
      : []),
  ];
  return [`- ${oneLine(message)}`, ...facts].join("  \n");
}

function renderPlace({ file, line, column }: Place): string {
  return toCode(`${file}:${line}${column === undefined ? "" : `:${column}`}`);
}

/** A code span, whose fence is longer than any in its text (CommonMark 0.31, section 6.1). */
function toCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return fence + padding + oneLine(text) + padding + fence;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ");
}
