import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ToolkitError } from "../../../errors.ts";

const run = promisify(execFile);

/** A file as a commit, branch or tag of the repository has it. */
export interface RevisionPath {
  readonly ref: string;
  /** From the root of the repository; from the directory when it begins with `./`. */
  readonly path: string;
}

/** Reads `<git-ref>:<path>`; a Windows path such as `C:\spec.yaml` is none. */
export function parseRevisionPath(location: string): RevisionPath | undefined {
  const parts = /^(?<ref>[^:]+):(?<path>.+)$/.exec(location)?.groups;
  if (!parts || /^[a-z]:[\\/]/i.test(location)) return undefined;
  const { ref = "", path = "" } = parts;
  return { ref, path: path.replaceAll("\\", "/") };
}

/** The text of a file at a ref. Throws `TOOL_MISSING` without git, else `FILE_UNREADABLE`. */
export async function showFile({ ref, path }: RevisionPath, directory: string): Promise<string> {
  try {
    return await git(directory, ["show", "--end-of-options", `${ref}:${path}`]);
  } catch (cause) {
    const failed = `Cannot read ${path} at ${ref}`;
    if (cause instanceof Error && Reflect.get(cause, "code") === "ENOENT") {
      const message = `${failed}: git was not found. Install git.`;
      throw new ToolkitError("TOOL_MISSING", message, { cause });
    }
    const reason = await explain(directory, ref);
    throw new ToolkitError("FILE_UNREADABLE", `${failed}: ${reason}.`, { cause });
  }
}

/** Asks git by exit codes: its sentences are in the language of the user. */
async function explain(directory: string, ref: string): Promise<string> {
  if (!(await succeeds(directory, ["rev-parse", "--git-dir"]))) {
    return "this directory is in no git repository. Run it inside of one";
  }
  const verify = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{tree}`];
  if (!(await succeeds(directory, verify))) {
    return "git knows no such ref. Check its name; in CI, fetch it first: git fetch origin <branch>";
  }
  return "the ref has no such file. Write the path from the root of the repository, or begin it with ./";
}

async function succeeds(directory: string, args: readonly string[]): Promise<boolean> {
  return git(directory, args).then(
    () => true,
    () => false,
  );
}

async function git(directory: string, args: readonly string[]): Promise<string> {
  // A ref that begins with a hyphen would else be an option of git, hence --end-of-options in the arguments.
  const { stdout } = await run("git", ["-C", directory, ...args], { maxBuffer: 2 ** 28 });
  return stdout;
}
