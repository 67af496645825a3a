import type { Exchange } from "../../../../conformance/exchange.ts";
import { asObject } from "../../../../lib/json.ts";

/** The version that a server tells of itself. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly text: string;
}

/** The version that a server tells at /api/info; older ones tell it one level deeper. */
export function readVersion({ response }: Exchange): Version | undefined {
  const body = asObject(response.json);
  const text = body["version"] ?? asObject(body["info"])["version"];
  if (typeof text !== "string") return undefined;
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(text) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  return { major: Number(major), minor: Number(minor), text };
}

/** Rocket.Chat 7.6.0 refuses forms, which a later version repaired. */
export function refusesForms(info: Exchange): boolean {
  const version = readVersion(info);
  return version?.major === 7 && version.minor === 6;
}
