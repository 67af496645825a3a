import { statSync } from "node:fs";
import { access, appendFile, constants, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { ToolkitError } from "../../errors.ts";
import type { Report } from "../../report/report.ts";
import { reporters } from "../../report/reporters.ts";
import { renderMarkdown } from "../../report/reporters/markdown.ts";
import type { Sink } from "../options/check-settings.ts";
import { hasColours } from "../screen/paint.ts";
import { probeWritable } from "../state/probe-writable.ts";
import { unwritable } from "../state/unwritable.ts";
import { writeWhole } from "../state/write-file.ts";
import { makeFolder } from "./make-folder.ts";

const OPTION = "--reporter";
/** A reader has gone away; what is written after that finds the stream closed. */
const GONE: ReadonlySet<unknown> = new Set(["EPIPE", "ERR_STREAM_DESTROYED"]);

/** Throws `FILE_UNWRITABLE` for a file that could not be written, before anything is sent. */
export async function prepareFile(file: string, option: string): Promise<void> {
  try {
    await makeFolder(dirname(file));
  } catch (cause) {
    throw unwritable(file, option, cause);
  }
  probeWritable(file, option);
}

/** Throws `USAGE` for two reports in one file, and `FILE_UNWRITABLE` as `prepareFile` does. */
export async function prepareSinks(sinks: readonly Sink[]): Promise<void> {
  const files = sinks.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) {
    throw new ToolkitError(
      "USAGE",
      `Cannot write two reports to ${twice}: the second would overwrite the first. Name another file with ${OPTION}.`,
    );
  }
  for (const file of files)
    await (isDevice(file) ? prepareDevice(file) : prepareFile(file, OPTION));
}

/** A device such as /dev/null, or a pipe: written as it is, since a rename would replace it by a file. */
function isDevice(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

async function prepareDevice(file: string): Promise<void> {
  try {
    await access(file, constants.W_OK);
  } catch (cause) {
    throw unwritable(file, OPTION, cause);
  }
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

/** Writes a text to a file or, without one, to stdout. Throws `FILE_UNWRITABLE`. */
export async function writeSink(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) return writeStdout(text);
  return isDevice(file) ? writeDevice(file, text) : writeWhole(file, text, OPTION);
}

function writeStdout(text: string): Promise<void> {
  // The process ends soon after: what a pipe has not taken by then would be lost.
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (failure) => {
      if (!failure || GONE.has(Reflect.get(failure, "code"))) resolve();
      else reject(unwritable("to stdout", OPTION, failure));
    });
  });
}

async function writeDevice(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    throw unwritable(file, OPTION, cause);
  }
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
