import type { TargetResponse } from "../exchange.ts";

/** What came of one request. */
export type Answer =
  | {
      readonly kind: "response";
      readonly response: TargetResponse;
      readonly durationMs: number;
    }
  | { readonly kind: NoAnswer; readonly reason: string };

/**
 * `lost`: the connection ended without an answer. `broken-off`: it ended in the middle of one. `unreachable`: there
 * was no connection.
 */
type NoAnswer = "timeout" | "lost" | "broken-off" | "unreachable";
