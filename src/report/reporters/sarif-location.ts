import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { Place } from "../finding.ts";

/** A place as SARIF 2.1.0, section 3.28, has it. */
export interface SarifLocation {
  physicalLocation: {
    artifactLocation: { uri: string };
    region: { startLine: number; startColumn?: number };
  };
}

export function toLocation({ file, line, column }: Place): SarifLocation {
  const region = { startLine: line, ...(column !== undefined && { startColumn: column }) };
  return { physicalLocation: { artifactLocation: { uri: toUri(file) }, region } };
}

/** Relative to the working directory, as viewers want it; a file outside of it has no such name. */
function toUri(file: string): string {
  const path = file.toWellFormed();
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}
