import type { Report } from "../../report.ts";
import { toLine } from "../../text/printable.ts";
import { indent } from "./lines.ts";
import type { Paint } from "../../text/paint.ts";

/** Who judged what, and as which version. */
export function renderHeader(report: Report, paint: Paint): readonly string[] {
  const { tool, target, api, profile, profileReason } = report;
  const why = profileReason === undefined ? "" : ` (${profileReason})`;
  const subject = target === "" ? "" : `  ${paint("cyan", toLine(target))}`;
  return [
    `${paint("bold", toLine(`${tool.name} ${tool.version}`))}${subject}`,
    "",
    ...(api === "" ? [] : indent("API      ", api)),
    ...(profile === undefined ? [] : indent("Profile  ", `${profile}${why}`)),
  ];
}
