import { resolve } from "node:path";
import { isObject } from "../../lib/json.ts";
import type { ValidationMode } from "../../mock/exchange/call.ts";
import type { Latency } from "../../mock/faults/latency.ts";

export function readText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function readPath(value: unknown, folder: string): string | undefined {
  const path = readText(value);
  return path === undefined ? undefined : resolve(folder, path);
}

export function readFlag(value: unknown): boolean | undefined {
  if (value === true || value === "true" || value === "1") return true;
  return value === false || value === "false" || value === "0" ? false : undefined;
}

export function readInteger(value: unknown): number | undefined {
  const text = typeof value === "number" ? String(value) : value;
  const number = typeof text === "string" && /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

export function readPort(value: unknown): number | undefined {
  const port = readInteger(value);
  return port !== undefined && port >= 0 && port <= 65_535 ? port : undefined;
}

export function readTexts(value: unknown): readonly string[] | undefined {
  const texts = (Array.isArray(value) ? value : [value]).map(readText);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** An address, IPv6 with or without brackets. */
export function readHost(value: unknown): string | undefined {
  return readText(value)?.replace(/^\[(.+)\]$/, "$1");
}

/** A text that a header can bear. */
export function readToken(value: unknown): string | undefined {
  const text = readText(value);
  return text !== undefined && /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text)
    ? text
    : undefined;
}

/** Origins as browsers send them: scheme, host, and a port that is not the scheme's own. */
export function readOrigins(value: unknown): readonly string[] | undefined {
  const texts = readTexts(value);
  return texts?.every(isOrigin) ? texts : undefined;
}

function isOrigin(text: string): boolean {
  if (!/^[a-z][a-z\d+.-]*:\/\/[^\s/?#@*]+$/i.test(text)) return false;
  const { protocol, origin } = URL.parse(text) ?? {};
  return protocol?.startsWith("http") ? origin === text.toLowerCase() : protocol !== undefined;
}

/** `rocketchat=5`, several of them, or `{ rocketchat: "5" }`. */
export function readProfiles(value: unknown): Readonly<Record<string, string>> | undefined {
  const pairs = isObject(value)
    ? Object.entries(value).map(([api, profile]) => [api, readText(String(profile))])
    : readTexts(value)?.map((text) => /^([^=]+)=(.+)$/.exec(text)?.slice(1) ?? []);
  const whole = pairs?.filter((pair): pair is [string, string] => pair[1] !== undefined);
  return whole && whole.length === pairs?.length ? Object.fromEntries(whole) : undefined;
}

export function readValidation(value: unknown): ValidationMode | undefined {
  return value === "off" || value === "warn" || value === "enforce" ? value : undefined;
}

/** `200`, `200ms` or `p50=20,p99=200`. */
export function readLatency(value: unknown): Latency | undefined {
  const text = String(value);
  const fixed = /^(\d+(?:\.\d+)?)(?:ms)?$/.exec(text);
  if (fixed) return { ms: Number(fixed[1]) };
  const [, p50, p99] = /^p50=(\d+(?:\.\d+)?)(?:ms)?,p99=(\d+(?:\.\d+)?)(?:ms)?$/.exec(text) ?? [];
  const isRange = p50 !== undefined && Number(p99) >= Number(p50);
  return isRange ? { p50: Number(p50), p99: Number(p99) } : undefined;
}
