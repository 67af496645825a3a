import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ToolkitError } from "../../errors.ts";
import { asObject, isObject, type JsonObject } from "../../lib/json.ts";
import { resolvePointer, toPointer } from "../../lib/json-pointer.ts";
import { readDocument } from "../../spec/document.ts";
import { toShownPath } from "../../lib/shown-path.ts";
import { suggest } from "../../lib/suggest.ts";
import { refuseOddFile } from "../options/refuse-odd-file.ts";

const OPTION = "--config or DOUBLETAKE_CONFIG";

/** A configuration file, its keys checked and its values not yet. */
export interface ConfigFile {
  /** As shown to people. */
  readonly file: string;
  readonly values: JsonObject;
}

/** What a configuration file may say. */
export interface ConfigKeys {
  readonly top: readonly string[];
  /** By the key of the top level that holds them. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
}

/** Throws `CONFIG_INVALID`, `FILE_UNREADABLE` or `SPEC_INVALID`, each with the file. */
export async function readConfig(path: string, keys: ConfigKeys): Promise<ConfigFile> {
  refuseAbsent(path);
  refuseOddFile(path, OPTION);
  const loaded = /\.(json|ya?ml)$/.test(path) ? readData(path) : await importModule(path);
  const { file, values } = loaded;
  refuseUnknown(loaded, [], [...keys.top, ...Object.keys(keys.sections)]);
  for (const [section, known] of Object.entries(keys.sections)) {
    refuseUnknown(loaded, [section], known);
  }
  return { file, values };
}

function refuseAbsent(path: string): void {
  if (existsSync(path)) return;
  throw new ToolkitError(
    "FILE_UNREADABLE",
    `Cannot read ${toShownPath(path)}: the file does not exist. Correct ${OPTION}.`,
  );
}

function refuseUnknown(
  { file, values, lineOfKey }: Loaded,
  section: readonly string[],
  known: readonly string[],
): void {
  const part = asObject(resolvePointer(values, toPointer(section)));
  const unknown = Object.keys(part).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const line = lineOfKey([...section, unknown]);
  const shown = [...section, unknown].join(".");
  throw new ToolkitError(
    "CONFIG_INVALID",
    `Cannot use ${file}${line === undefined ? "" : `:${line}`}: "${shown}" is no option.${suggest(unknown, known)} There is ${known.join(", ")}.`,
  );
}

interface Loaded extends ConfigFile {
  readonly lineOfKey: (path: readonly string[]) => number | undefined;
}

function readData(path: string): Loaded {
  const source = readDocument(path);
  return {
    file: source.file,
    values: source.value,
    lineOfKey: ([key = "", ...rest]) =>
      rest.length === 0 ? source.lineOfKey(key) : source.lineOf(toPointer([key, ...rest])),
  };
}

async function importModule(path: string): Promise<Loaded> {
  const file = toShownPath(path);
  const loaded = await loadModule(path, file);
  const values: unknown = isObject(loaded) ? loaded["default"] : undefined;
  if (isObject(values)) return { file, values, lineOfKey: () => undefined };
  throw new ToolkitError(
    "CONFIG_INVALID",
    `Cannot use ${file}: its default export is no configuration. Write "export default defineConfig({ … })".`,
  );
}

async function loadModule(path: string, file: string): Promise<unknown> {
  try {
    const loaded: unknown = await import(pathToFileURL(path).href);
    return loaded;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolkitError("CONFIG_INVALID", `Cannot load ${file}: ${reason}. Correct the file.`, {
      cause,
    });
  }
}
