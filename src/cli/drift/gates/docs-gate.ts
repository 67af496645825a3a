import { readFile } from "node:fs/promises";
import type { Api } from "../../../define-api.ts";
import { ToolkitError } from "../../../errors.ts";
import { explainUnreadable } from "../../../lib/file-mistake.ts";
import { toShownPath } from "../../../lib/shown-path.ts";
import { chooseJudged } from "../../check/choose-judged.ts";
import type { Comparison } from "../comparison.ts";
import type { DocsInput } from "../inputs.ts";
import { specFileOf } from "../spec-file.ts";

/** A page against the spec of its API and the ledger beside that. */
export function toDocsComparison(
  { page: path, api: name }: DocsInput,
  apis: readonly Api[],
): Comparison {
  const api = chooseJudged(apis, name);
  const spec = specFileOf(api);
  return async (failOn) => {
    const { compareDocs } = await import("../../../drift/docs/compare-docs.ts");
    const { readRequirements } = await import("../../../spec/ledger.ts");
    const page = { file: toShownPath(path), text: await readText(path) };
    return compareDocs({ page, spec, requirements: readRequirements(spec), api: api.name, failOn });
  };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const reason = explainUnreadable(cause);
    throw new ToolkitError("FILE_UNREADABLE", `Cannot read ${toShownPath(path)}: ${reason}.`, {
      cause,
    });
  }
}
