import { relative } from "node:path";
import { pathToFileURL } from "node:url";
import { ToolkitError } from "../../errors.ts";
import { isObject, type JsonObject } from "../../lib/json.ts";
import { readDocument } from "../../spec/document.ts";
import { suggest } from "../suggest.ts";

/** A configuration file, its keys checked and its values not yet. */
export interface ConfigFile {
  /** As shown to people. */
  readonly file: string;
  readonly values: JsonObject;
}

/** Throws `CONFIG_INVALID`, `FILE_UNREADABLE` or `SPEC_INVALID`, each with the file. */
export async function readConfig(path: string, keys: readonly string[]): Promise<ConfigFile> {
  const { file, values, lineOfKey } = /\.(json|ya?ml)$/.test(path)
    ? readData(path)
    : await importModule(path);
  const unknown = Object.keys(values).find((key) => !keys.includes(key));
  if (unknown === undefined) return { file, values };
  const line = lineOfKey(unknown);
  throw new ToolkitError(
    "CONFIG_INVALID",
    `Cannot use ${file}${line === undefined ? "" : `:${line}`}: "${unknown}" is no option.${suggest(unknown, keys)} There is ${keys.join(", ")}.`,
  );
}

interface Loaded extends ConfigFile {
  readonly lineOfKey: (key: string) => number | undefined;
}

function readData(path: string): Loaded {
  const source = readDocument(path);
  return {
    file: source.file,
    values: source.value,
    lineOfKey: (key) => source.lineOfKey(key),
  };
}

async function importModule(path: string): Promise<Loaded> {
  const shown = relative(process.cwd(), path);
  const file = shown.startsWith("..") ? path : shown;
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
