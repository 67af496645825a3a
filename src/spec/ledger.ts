import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { asArray, asObject, asString } from "../lib/json.ts";
import { readDocument } from "./document.ts";

/** One thing that a page of documentation promises. */
export interface Requirement {
  readonly id: string;
  /** File name of the page. */
  readonly document: string;
  /** `18` or `3, 11-12`, one-based. */
  readonly lines: string;
  readonly level: string;
  readonly says: string;
  /** Place in the spec: `#/components/schemas/User`. */
  readonly spec: string;
  /** Ids of the checks that judge it; empty when `excluded` says why there is none. */
  readonly checks: readonly string[];
  readonly excluded?: string;
  /** Words of the page that it covers, without markup; they are found wherever the lines have moved. */
  readonly quotes?: readonly string[];
}

/** The requirements in the ledger beside a spec: `auth.requirements.yaml`; none when there is no such file. */
export function readRequirements(spec: URL): readonly Requirement[] {
  const file = fileURLToPath(new URL(spec.href.replace(/\.\w+$/, ".requirements.yaml")));
  if (!existsSync(file)) return [];
  return asArray(readDocument(file).value["requirements"]).map((entry) => {
    const {
      id,
      document,
      lines,
      level,
      says,
      spec: place,
      checks,
      excluded,
      quote,
    } = asObject(entry);
    return {
      id: asString(id, ""),
      document: asString(document, ""),
      lines: asString(lines, ""),
      level: asString(level, "must"),
      says: asString(says, ""),
      spec: asString(place, "#"),
      checks: asArray(checks).map(String),
      ...(typeof excluded === "string" && { excluded }),
      ...(quote !== undefined && { quotes: [quote].flat().map(String) }),
    };
  });
}
