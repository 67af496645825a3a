import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type LoadedDocument, loadDocument } from "../../../src/spec/load/load-document.ts";

/** By name; the first one is loaded. */
export type Files = Readonly<Record<string, string>>;

export interface LoadedText extends LoadedDocument {
  /** The warnings as `file:line: message`. */
  readonly said: readonly string[];
}

/** Loads a document from files that exist for this long. Places are read before the files are gone. */
export function loadFiles(files: Files): LoadedText {
  const folder = mkdtempSync(join(tmpdir(), "doubletake-"));
  try {
    const [first = ""] = Object.keys(files);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const loaded = loadDocument(join(folder, first));
    const bare = (text: string) => text.replaceAll(`${folder}/`, "");
    return {
      ...loaded,
      placeOf: (pointer) => {
        const place = loaded.placeOf(pointer);
        return { ...place, file: bare(place.file) };
      },
      said: loaded.warnings.map(({ file, line, message }) => `${bare(file)}:${line}: ${message}`),
    };
  } catch (error) {
    if (error instanceof Error) error.message = error.message.replaceAll(`${folder}/`, "");
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function loadText(text: string): LoadedText {
  return loadFiles({ "api.yaml": text });
}

/** A document of which the schema `S` is of interest. */
export function loadSchema(schema: string, version = "3.1.1"): LoadedText {
  const lines = schema.split("\n").map((line) => `      ${line}`);
  return loadText(
    [`openapi: ${version}`, "paths: {}", "components:", "  schemas:", "    S:", ...lines].join(
      "\n",
    ),
  );
}
