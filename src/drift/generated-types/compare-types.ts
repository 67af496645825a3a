import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ToolkitError } from "../../errors.ts";
import { explainUnreadable } from "../../lib/file-mistake.ts";
import type { JsonObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import type { Level } from "../../report/finding.ts";
import { readDocument, type SourceDocument } from "../../spec/document.ts";
import { type Difference, type GateResult, toGateResult } from "../gate.ts";
import type { Change } from "./change.ts";
import { compareCompiled } from "./compare-compiled.ts";
import { generateTypes } from "./generate-types.ts";
import { listChanges } from "./list-changes.ts";
import { loadCompiler } from "./load-tools.ts";
import { locateChange } from "./locate-change.ts";
import { findMistake, parseSource } from "./parse-source.ts";
import { readDeclarations } from "./read-declarations.ts";
import { typesRules } from "./rules.ts";

/** What is compared. */
export interface TypesOptions {
  readonly spec: URL;
  /** The file that openapi-typescript wrote, as it stands in the repository. */
  readonly committed: URL;
  readonly api: string;
  /** The document inside of what the mock was compiled to, where it was. */
  readonly compiled?: JsonObject;
  /** The lowest level that fails; default `must`. */
  readonly failOn?: Level;
}

/**
 * Generates the types again, in memory, and compares what they mean with those of a file. Throws
 * `TOOL_MISSING` without openapi-typescript, `SPEC_INVALID` and `FILE_UNREADABLE`.
 */
export async function compareTypes(options: TypesOptions): Promise<GateResult> {
  const { api, compiled, failOn = "must" } = options;
  const spec = readDocument(options.spec);
  const file = toShown(options.committed);
  const changes = [
    ...(await compareFile(options)),
    ...(compiled ? compareCompiled(compiled, spec.value) : []),
  ];
  return toGateResult({
    gate: "types",
    target: `${file} with ${spec.file}`,
    api,
    rules: typesRules,
    differences: changes.flatMap((change) => toDifferences(change, spec, file)),
    failOn,
  });
}

async function compareFile({ spec, committed }: TypesOptions): Promise<readonly Change[]> {
  if (!existsSync(committed)) return [toBroken(1, "There is no such file. Generate it.")];
  const text = readText(committed);
  const compiler = await loadCompiler();
  const parsed = parseSource(text, compiler);
  const mistake = findMistake(parsed);
  if (mistake) return [toBroken(mistake.line, mistake.reason)];
  const own = readDeclarations(parsed);
  if (own.has("paths")) {
    const current = parseSource(await generateTypes(spec), compiler);
    return listChanges(own, readDeclarations(current));
  }
  return [toBroken(1, 'It exports no "paths", as generated types do. Generate it again.')];
}

function toBroken(line: number, reason: string): Change {
  return { kind: "broken", subject: "file", path: [], line, reason };
}

function toDifferences(change: Change, spec: SourceDocument, file: string): readonly Difference[] {
  const { kind, path, line, expected, received } = change;
  const own = toPointer(path);
  const pointer = kind === "compiled" ? own : locateChange(spec.value, path);
  const place = { file: spec.file, line: spec.lineOf(pointer), pointer: `#${pointer}` };
  return typesRules.flatMap((rule) => {
    const message = rule.describe(change);
    if (message === undefined) return [];
    return {
      rule,
      pointer: own,
      message,
      ...(expected !== undefined && { expected }),
      ...(received !== undefined && { received }),
      ...(path[0] === "operations" && path[1] !== undefined && { operationId: path[1] }),
      spec: place,
      ...(kind !== "compiled" && { document: { file, line } }),
    };
  });
}

function readText(file: URL): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    const reason = explainUnreadable(cause);
    throw new ToolkitError("FILE_UNREADABLE", `Cannot read ${toShown(file)}: ${reason}.`, {
      cause,
    });
  }
}

function toShown(file: URL): string {
  const path = fileURLToPath(file);
  const shown = relative(process.cwd(), path);
  return shown.startsWith("..") ? path : shown;
}
