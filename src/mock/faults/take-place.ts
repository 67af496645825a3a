import type { UntypedReply } from "../definition/refusal.ts";
import type { Fault } from "./fault.ts";

/** A delay lets the operation answer; every other fault takes the place of its answer. */
export function replaces({ effect }: Fault): boolean {
  return effect.kind !== "delay";
}

/** A fault names its media type among the headers, in any case. */
function splitType(fields: Readonly<Record<string, string>>) {
  const entries = Object.entries(fields);
  const named = entries.find(([name]) => name.toLowerCase() === "content-type");
  const headers = Object.fromEntries(entries.filter((entry) => entry !== named));
  return { type: named && { type: named[1] }, headers };
}

/** What a fault answers in place of an operation, or makes of its reply. */
export function takePlace({ effect }: Fault, reply: UntypedReply = { status: 503 }): UntypedReply {
  if (effect.kind !== "status") return reply;
  const { status, body } = effect;
  const { type, headers } = splitType(effect.headers ?? {});
  return { status, ...type, headers, ...(body !== undefined && { body }), reason: "fault" };
}
