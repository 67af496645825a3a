import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CORE_SCHEMA, load } from "js-yaml";
import { ToolkitError } from "../errors.ts";
import { explainUnreadable } from "../lib/file-mistake.ts";
import { isObject, type JsonObject, parseJson } from "../lib/json.ts";
import { toShownPath } from "../lib/shown-path.ts";
import { createJsonPlaces } from "./source/json-places.ts";
import type { Positions } from "./source/position.ts";
import { createPositions } from "./source/positions.ts";
import { createYamlPlaces } from "./source/yaml-places.ts";
import { parseYaml, type YamlSource } from "./source/yaml-source.ts";

/** A YAML or JSON file with the places of its values. References in it stay as they are. */
export interface SourceDocument extends Positions {
  /** As shown to people: relative to the working directory where that is shorter. */
  readonly file: string;
  readonly value: JsonObject;
  /** Whether an object of the value may stand at several places of it, even within itself. */
  readonly hasAliases: boolean;
}

/** Throws `FILE_UNREADABLE`, or `SPEC_INVALID` when the text is not one YAML or JSON object. */
export function readDocument(location: URL | string): SourceDocument {
  const path = resolve(typeof location === "string" ? location : fileURLToPath(location));
  const file = toShownPath(path);
  return parseDocument(readText(path, file), file);
}

/** Throws `SPEC_INVALID` with the line when the text is not one YAML or JSON object. */
export function parseDocument(text: string, file: string): SourceDocument {
  const source = readPlain(text) ?? parseYaml(text, file);
  if (isObject(source.value)) return { ...source, value: source.value, file };
  throw new ToolkitError(
    "SPEC_INVALID",
    `Cannot read ${file}:1: expected an object at the top level. Correct the file.`,
  );
}

/**
 * What most texts are, JSON or plain YAML, in a fraction of the time that all of YAML takes: a document of 20 MB
 * would keep somebody waiting for a minute.
 */
function readPlain(text: string): YamlSource | undefined {
  const json = parseJson(text);
  if (isObject(json)) {
    return { value: json, hasAliases: false, ...createPositions(text, createJsonPlaces) };
  }
  const yaml = parsePlainYaml(text);
  return yaml && { ...yaml, hasAliases: false, ...createPositions(text, createYamlPlaces) };
}

/** Undefined when there is anything in it that deserves a closer look: a mistake, an alias, a tag. */
function parsePlainYaml(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: load(text, { schema: CORE_SCHEMA, maxAliases: 0 }) };
  } catch {
    return undefined;
  }
}

function readText(path: string, file: string): string {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (cause) {
    throw new ToolkitError("FILE_UNREADABLE", `Cannot read ${file}: ${explainUnreadable(cause)}.`, {
      cause,
    });
  }
}
