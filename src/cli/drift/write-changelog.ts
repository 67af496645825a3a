import type { GateResult } from "../../drift/gate.ts";
import { prepareFile } from "../reporting/sinks.ts";
import { writeWhole } from "../state/write-file.ts";

const OPTION = "--changelog";

/** Throws `FILE_UNWRITABLE` for a file that could not be written, before anything is compared. */
export async function prepareChangelog(file: string | undefined): Promise<void> {
  if (file !== undefined) await prepareFile(file, OPTION);
}

/** Writes what changed, for people. */
export async function writeChangelog(
  file: string | undefined,
  results: readonly GateResult[],
): Promise<void> {
  if (file === undefined) return;
  const { renderChangelog } = await import("../../drift/spec/render-changelog.ts");
  await writeWhole(file, results.map((result) => renderChangelog(result)).join("\n"), OPTION);
}
