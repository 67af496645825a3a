import { existsSync } from "node:fs";
import { parseDocument, readDocument, type SourceDocument } from "../../../spec/document.ts";
import { fetchText } from "./fetch-text.ts";
import { parseRevisionPath, showFile } from "./git.ts";

export interface SideOptions {
  /** Where git is asked; the working directory when absent. */
  readonly directory?: string;
  /** How long a URL may take. */
  readonly timeLimitMs?: number;
}

/** Reads one side of a comparison: a file, a URL, or `<git-ref>:<path>`. */
export async function readSide(
  location: string,
  { directory = ".", timeLimitMs = 10_000 }: SideOptions = {},
): Promise<SourceDocument> {
  if (/^https?:\/\//i.test(location)) {
    return parseDocument(await fetchText(location, timeLimitMs), location);
  }
  const revisionPath = existsSync(location) ? undefined : parseRevisionPath(location);
  if (!revisionPath) return readDocument(location);
  const text = await showFile(revisionPath, directory);
  return parseDocument(text.replace(/^\uFEFF/, ""), location);
}
