import type { Answer } from "./answer.ts";

/** What came of a request that may have been sent more than once, or not at all. */
export type Reply = Answer | NoReply;

export interface NoReply {
  readonly kind: "put-off" | "not-sent";
  /** A part of a sentence. */
  readonly reason: string;
}

export function notSent(reason: string): NoReply {
  return { kind: "not-sent", reason };
}

export function putOff(status: number): NoReply {
  return {
    kind: "put-off",
    reason: `the target asks for more patience than it is given (${status})`,
  };
}
