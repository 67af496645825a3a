import { resolve } from "node:path";
import { isObject } from "../../lib/json.ts";
import { REPORTER_NAMES, type ReporterName } from "../../report/reporter.ts";
import type { CheckSettings, Sink } from "./check-settings.ts";
import { readInteger, readTexts } from "./readers.ts";

/** What a timer of Node takes at most. */
export const LONGEST_MS = 2 ** 31 - 1;

/** A whole number from 1 on. */
export function readCount(value: unknown): number | undefined {
  const number = readInteger(value);
  return number !== undefined && number >= 1 ? number : undefined;
}

/** A whole number from 0 on. */
export function readCountOrNone(value: unknown): number | undefined {
  const number = readInteger(value);
  return number !== undefined && number >= 0 ? number : undefined;
}

/** Milliseconds, more than none. */
export function readTimeout(value: unknown): number | undefined {
  const number = readCount(value);
  return number !== undefined && number <= LONGEST_MS ? number : undefined;
}

/** Milliseconds, or none. */
export function readWait(value: unknown): number | undefined {
  const number = readCountOrNone(value);
  return number !== undefined && number <= LONGEST_MS ? number : undefined;
}

/** `5/s`, `0.5/s` or the number alone. */
export function readRate(value: unknown): number | undefined {
  const [, digits] = /^(\d+(?:\.\d+)?)(?:\/s)?$/.exec(String(value)) ?? [];
  return Number(digits) > 0 ? Number(digits) : undefined;
}

/** `1/3`. */
export function readShard(value: unknown): CheckSettings["shard"] | undefined {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(String(value)) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index >= 1 && shard.index <= shard.count ? shard : undefined;
}

export function readFailOn(value: unknown): CheckSettings["failOn"] | undefined {
  return value === "must" || value === "should" ? value : undefined;
}

/** RFC 9110, sections 5.1 and 5.5: a token, and text without control characters. */
const HEADER = /^([!#$%&'*+.^`|~\w-]+):[ \t]*([\x20-\x7e\x80-\xff]*)$/;
/** Those are of the message itself, and the client's own. */
const UNTOUCHABLE = /^(connection|content-length|expect|keep-alive|transfer-encoding|upgrade)$/i;

/** `K: V`, several of them, or `{ K: "V" }`. */
export function readHeaders(value: unknown): CheckSettings["header"] | undefined {
  const lines = isObject(value)
    ? Object.entries(value).map(([name, text]) => `${name}: ${String(text)}`)
    : readTexts(value);
  const headers = lines?.map(readHeader);
  if (headers === undefined || !headers.every((header) => header !== undefined)) return undefined;
  return Object.fromEntries(headers);
}

function readHeader(line: string): readonly [string, string] | undefined {
  const [, name, text] = HEADER.exec(line) ?? [];
  if (name === undefined || text === undefined || UNTOUCHABLE.test(name)) return undefined;
  return [name, text.trim()];
}

/** For people, and for GitHub's log: the others have stdout for themselves. */
const SHARING: ReadonlySet<ReporterName> = new Set(["pretty", "github"]);

/** `pretty`, `junit=report.xml`, several of them. Only one report that programs read goes to stdout. */
export function readReporters(value: unknown, folder: string): readonly Sink[] | undefined {
  const sinks = readTexts(value)?.map((text) => readSink(text, folder));
  if (sinks === undefined || !sinks.every((sink) => sink !== undefined)) return undefined;
  const printed = sinks.filter(({ file }) => file === undefined);
  const isMixed = printed.length > 1 && printed.some(({ reporter }) => !SHARING.has(reporter));
  return isMixed ? undefined : sinks;
}

function readSink(text: string, folder: string): Sink | undefined {
  const [, name, file] = /^([a-z]+)(?:=(.+))?$/.exec(text) ?? [];
  const reporter = REPORTER_NAMES.find((known) => known === name);
  if (reporter === undefined) return undefined;
  return file === undefined ? { reporter } : { reporter, file: resolve(folder, file) };
}
