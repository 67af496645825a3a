import type { Clock } from "../../lib/clock.ts";
import type { Answer } from "./answer.ts";
import { type NoReply, notSent, putOff } from "./reply.ts";

/** Whether the target is to be asked anything at all. */
export interface Door {
  whyClosed(): NoReply | undefined;
  /** Sees each answer: one that could not be reached any more closes the door for good. */
  see(answer: Answer): void;
  /** Closes it for a while: the target would only put off whatever is sent. */
  close(milliseconds: number): void;
  /** Why nothing more is sent: the target went away. */
  readonly lost: string | undefined;
}

export function createDoor(clock: Clock, signal: AbortSignal | undefined): Door {
  let lost: string | undefined;
  let hasAnswered = false;
  let closedUntil = 0;
  return {
    get lost() {
      return lost;
    },
    see({ kind, ...answer }) {
      if (kind === "response") hasAnswered = true;
      if (kind === "unreachable" && hasAnswered && "reason" in answer) lost ??= answer.reason;
    },
    close(milliseconds) {
      closedUntil = clock.now() + milliseconds;
    },
    whyClosed() {
      if (signal?.aborted === true) return notSent("the run was stopped");
      if (lost !== undefined) return notSent(`the target went away: ${lost}`);
      return clock.now() < closedUntil ? putOff(429) : undefined;
    },
  };
}
