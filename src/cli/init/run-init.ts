import { createRequire } from "node:module";
import { join } from "node:path";
import { ToolkitError } from "../../errors.ts";
import { toShownPath } from "../../lib/shown-path.ts";
import type { Given } from "../options/add-options.ts";
import { describeWritten } from "./describe-written.ts";
import { findDocument } from "./find-document.ts";
import { planFiles, type PlannedFile } from "./plan-files.ts";
import { refuseExisting } from "./refuse-existing.ts";
import { renderBuiltIn } from "./render-config.ts";
import { readSubject } from "./subject.ts";
import { writeAll } from "./write-all.ts";

const INSTALL = "npm install --save-dev doubletake openapi-typescript typescript@5";

/** Writes a project into the working directory. */
export async function runInit(named: string | undefined, given: Given): Promise<number> {
  if (given["config"] !== undefined) {
    throw new ToolkitError(
      "USAGE",
      "Cannot use --config with init: it writes doubletake.config.ts into the working directory. Leave it out.",
    );
  }
  const folder = process.cwd();
  const document = findDocument(named, folder);
  refuseHomeless(folder);
  const files = document === undefined ? builtIn() : await planFor(document, folder);
  refuseExisting(files, folder, given["force"] === true);
  await writeAll(files, folder);
  const shown = document === undefined ? undefined : toShownPath(document);
  process.stdout.write(describeWritten(files, shown, folder));
  return 0;
}

function builtIn(): readonly PlannedFile[] {
  return [{ path: "doubletake.config.ts", text: renderBuiltIn() }];
}

async function planFor(document: string, folder: string): Promise<readonly PlannedFile[]> {
  try {
    return planFiles(await readSubject(document), folder);
  } catch (cause) {
    if (!(cause instanceof ToolkitError) || cause.code !== "TOOL_MISSING") throw cause;
    throw new ToolkitError(
      "TOOL_MISSING",
      `Cannot write typed handlers: openapi-typescript and typescript 5, which make types of a document, cannot be loaded. Nothing was written. Install them and run this again: ${INSTALL}`,
      { cause },
    );
  }
}

/** Throws `TOOL_MISSING` where what is written could not import this package. */
function refuseHomeless(folder: string): void {
  try {
    createRequire(join(folder, "doubletake.config.ts")).resolve("doubletake/package.json");
  } catch (cause) {
    throw new ToolkitError(
      "TOOL_MISSING",
      `Cannot write a configuration here: it would import "doubletake", which is not installed in this folder. Nothing was written. Install it and run this again: ${INSTALL}`,
      { cause },
    );
  }
}
