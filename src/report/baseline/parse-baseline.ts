import { type ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parsePointer } from "../../lib/json-pointer.ts";
import { type Baseline, type BaselineEntry, keyOf } from "../baseline.ts";
import { type BaselineDocument, parseBaselineDocument, refuse } from "./baseline-document.ts";
import { BASELINE_SCHEMA } from "./baseline-schema.ts";

/** What stands for a reason or an owner until somebody has written one. */
export const UNDECIDED = "TODO";

/** Reads YAML or JSON. Throws `BASELINE_INVALID` with file, line and what to do. */
export function parseBaseline(text: string, file: string): Baseline {
  const document = parseBaselineDocument(text, file);
  const baseline = toBaseline(document);
  for (const [index, entry] of baseline.findings.entries()) {
    for (const key of ["reason", "owner"] as const) {
      if (!isUndecided(entry[key])) continue;
      const advice =
        key === "reason" ? "Write why the finding is accepted" : "Write who looks after it";
      const sentence = `the ${key} of this entry still is "${entry[key]}". ${advice}, or remove the entry.`;
      throw refuse(file, document.lineOf(["findings", index, key]), sentence);
    }
  }
  return baseline;
}

/** As `parseBaseline`, but takes reasons and owners that are still to be written. */
export function toBaseline(document: BaselineDocument): Baseline {
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  const fits = ajv.compile<Baseline>(BASELINE_SCHEMA);
  const { value } = document;
  if (!fits(value)) throw refuseShape(document, fits.errors?.[0]);
  refuseTwins(document, value.findings);
  return value;
}

function isUndecided(text: string): boolean {
  return new RegExp(`^\\s*${UNDECIDED}\\b`, "i").test(text);
}

function refuseShape(document: BaselineDocument, error: ErrorObject | undefined): Error {
  const tokens = parsePointer(error?.instancePath ?? "").map((token) =>
    /^\d+$/.test(token) ? Number(token) : token,
  );
  const unknown: unknown = error?.params["additionalProperty"];
  const place = tokens.length === 0 ? "the file" : tokens.join("/");
  const reason = error?.message ?? "does not fit";
  if (typeof unknown === "string") {
    const line = document.lineOfKey(tokens, unknown);
    return refuse(document.file, line, `${place} has an unknown key: "${unknown}". Remove it.`);
  }
  return refuse(document.file, document.lineOf(tokens), `${place} ${reason}. Correct it.`);
}

function refuseTwins(document: BaselineDocument, entries: readonly BaselineEntry[]): void {
  const seen = new Set<string>();
  for (const [index, { check, fingerprint }] of entries.entries()) {
    const key = keyOf(check, fingerprint);
    if (seen.has(key)) {
      const sentence = "an entry above accepts the same finding. Remove one of them.";
      throw refuse(document.file, document.lineOf(["findings", index]), sentence);
    }
    seen.add(key);
  }
}
