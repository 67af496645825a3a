import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, parseJson } from "../../lib/json.ts";
import type { PlannedFile } from "./plan-files.ts";

/** As many handlers as somebody looks at. */
const SHOWN = 8;

/** What was written, what to do about the project around it, and what to run next. */
export function describeWritten(
  files: readonly PlannedFile[],
  document: string | undefined,
  folder: string,
): string {
  const more = files.length - SHOWN;
  const notes = listNotes(folder, document !== undefined);
  const api = document === undefined ? " --api auth" : "";
  return [
    document === undefined ? "Wrote, for the built-in APIs:" : `Wrote, for ${document}:`,
    ...files.slice(0, SHOWN).map(({ path }) => `  ${path}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    ...(notes.length > 0 ? ["", ...notes] : []),
    "",
    "Next:",
    "  npx doubletake mock --watch                  serve it, and follow what you change",
    `  npx doubletake check <url>${api.padEnd(19)}judge a real server by it`,
    "  npx doubletake drift                         see that types, mock and document agree",
    "",
  ].join("\n");
}

function listNotes(folder: string, hasTypes: boolean): readonly string[] {
  const config = join(folder, "tsconfig.json");
  const clashes =
    hasTypes &&
    existsSync(config) &&
    !/allowImportingTsExtensions|rewriteRelativeImportExtensions/.test(
      readFileSync(config, "utf8"),
    );
  return [
    ...(isModule(folder)
      ? []
      : [
          'Note: Node warns of a configuration that it takes for CommonJS first. Put "type": "module" into package.json to avoid it.',
        ]),
    ...(clashes
      ? [
          'Note: tsconfig.json has to leave doubletake/ and doubletake.config.ts out ("exclude"), or to set "allowImportingTsExtensions".',
        ]
      : []),
  ];
}

function isModule(folder: string): boolean {
  const path = join(folder, "package.json");
  const value = existsSync(path) ? parseJson(readFileSync(path, "utf8")) : undefined;
  return isObject(value) && value["type"] === "module";
}
