import { appendFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Report } from "../../report/report.ts";
import { reporters } from "../../report/reporters.ts";
import { renderMarkdown } from "../../report/reporters/markdown.ts";
import type { Sink } from "../options/check-settings.ts";
import { hasColours } from "../screen/paint.ts";
import { probeWritable } from "../state/probe-writable.ts";
import { unwritable } from "../state/unwritable.ts";
import { writeWhole } from "../state/write-file.ts";

const OPTION = "--reporter";

/** Throws `FILE_UNWRITABLE` for a file that could not be written, before anything is sent. */
export async function prepareFile(file: string, option: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
  } catch (cause) {
    throw unwritable(file, option, cause);
  }
  probeWritable(file, option);
}

export async function prepareSinks(sinks: readonly Sink[]): Promise<void> {
  for (const { file } of sinks) if (file !== undefined) await prepareFile(file, OPTION);
}

/** Writes each report where it was asked for. Throws `FILE_UNWRITABLE`. */
export async function writeReports(sinks: readonly Sink[], report: Report): Promise<void> {
  const colour = hasColours(process.stdout, process.env);
  for (const { reporter, file } of sinks) {
    const text = reporters[reporter](report, { colour: colour && file === undefined });
    await writeSink(text, file);
  }
  if (sinks.some(({ reporter }) => reporter === "github")) await writeStepSummary(report);
}

/** Writes a text to a file or, without one, to stdout. */
export async function writeSink(text: string, file: string | undefined): Promise<void> {
  if (file !== undefined) return writeWhole(file, text, OPTION);
  // The process ends soon after: what a pipe has not taken by then would be lost.
  return new Promise((resolve) => {
    process.stdout.write(text, () => {
      resolve();
    });
  });
}

/** GitHub shows what a step appends to this file. */
async function writeStepSummary(report: Report): Promise<void> {
  const file = process.env["GITHUB_STEP_SUMMARY"] ?? "";
  if (file === "") return;
  try {
    await appendFile(file, renderMarkdown(report));
  } catch (cause) {
    throw unwritable(file, "GITHUB_STEP_SUMMARY", cause);
  }
}
