import { asObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer } from "../../../lib/json-pointer.ts";
import type { Change } from "../oasdiff/change.ts";
import { locate } from "./locate.ts";
import { toSubject } from "./subject.ts";

/** Whether a status that is said to be gone is in a range that the revision has, or the other way round. */
export function isStillAnswered(change: Change, revision: JsonObject): boolean {
  if (!/^response-(?:non-)?success-status-removed$/.test(change.id)) return false;
  const { part } = toSubject(change);
  if (part.kind !== "response" || part.status === undefined) return false;
  const operation = locate(revision, change, { part: { kind: "operation" }, property: [] });
  const answers = resolvePointer(revision, `${operation.trail.at(-1) ?? ""}/responses`);
  const range = toRange(part.status);
  return Object.keys(asObject(answers)).some((status) =>
    range === part.status ? toRange(status) === range : status.toUpperCase() === range,
  );
}

/** `2XX` of `200`. */
export function toRange(status: string): string {
  return `${status.charAt(0)}XX`;
}
