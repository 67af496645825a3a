import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Api } from "../../../define-api.ts";
import { parseRevisionPath } from "../../../drift/spec/sides/git.ts";
import { ToolkitError } from "../../../errors.ts";
import { toShownPath } from "../../../lib/shown-path.ts";
import { chooseJudged } from "../../check/choose-judged.ts";
import type { Comparison } from "../comparison.ts";
import type { SpecInput } from "../inputs.ts";
import { specFileOf } from "../spec-file.ts";

/** Two versions of one spec. */
interface SpecPair {
  readonly base: string;
  readonly revision: string;
  readonly api?: string;
  /** Where Git is asked. */
  readonly directory: string;
}

/**
 * Without a revision, `<git-ref>:<path>` is compared with that file as it is now, another base with the spec of
 * the API, and a Git ref alone stands for the specs of all APIs.
 */
export function toSpecComparisons(input: SpecInput, apis: readonly Api[]): readonly Comparison[] {
  return toPairs(input, apis).map((pair) => async (failOn) => {
    const { compareSpecs } = await import("../../../drift/spec/compare-specs.ts");
    return compareSpecs({ ...pair, failOn });
  });
}

function toPairs(
  { base, revision, api: name }: SpecInput,
  apis: readonly Api[],
): readonly SpecPair[] {
  const own = name === undefined ? {} : { api: name };
  if (revision !== undefined) return [{ ...own, base, revision, directory: process.cwd() }];
  const isDocument =
    /^https?:\/\//i.test(base) || existsSync(base) || /\.(ya?ml|json)$/i.test(base);
  const committed = existsSync(base) ? undefined : parseRevisionPath(base);
  if (committed && !/^https?$/i.test(committed.ref)) {
    const { path } = committed;
    const root = path.startsWith("./") ? process.cwd() : findRepository(process.cwd());
    const file = toShownPath(resolve(root, path));
    return [{ ...own, base, revision: file, directory: process.cwd() }];
  }
  if (!isDocument)
    return listCommitted(base, name === undefined ? apis : [chooseJudged(apis, name)]);
  const api = chooseJudged(apis, name);
  const file = toShownPath(fileURLToPath(specFileOf(api)));
  return [{ api: api.name, base, revision: file, directory: process.cwd() }];
}

/** The specs that are in the repository of the working directory; those of an installed package are not. */
function listCommitted(ref: string, apis: readonly Api[]): readonly SpecPair[] {
  const root = findRepository(process.cwd());
  const pairs = apis.flatMap((api) => {
    const file = fileURLToPath(specFileOf(api));
    const path = relative(root, file).replaceAll("\\", "/");
    if (path.startsWith("..") || path.includes("node_modules/")) return [];
    const revision = toShownPath(file);
    return [{ api: api.name, base: `${ref}:${path}`, revision, directory: dirname(file) }];
  });
  if (pairs.length > 0) return pairs;
  throw new ToolkitError(
    "USAGE",
    `Cannot compare with "${ref}": no spec of an API is in this repository. Name a file: ${ref}:openapi.yaml.`,
  );
}

/** The root of the Git repository around a folder, or the folder itself. */
function findRepository(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return folder;
  }
}
