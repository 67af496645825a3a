import type { ProxyRule } from "../judge/rules.ts";

/** Where the mock answers otherwise than the real server. Holds no secret. */
export interface Disagreement {
  readonly rule: ProxyRule;
  /** Into the reply as the journal shows it: `/reply/status`, `/reply/body/data/me`. */
  readonly pointer: string;
  readonly message: string;
  /** What the real server sent. */
  readonly expected: string;
  /** What the mock sent. */
  readonly received: string;
}
