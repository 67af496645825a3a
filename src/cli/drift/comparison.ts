import type { GateResult } from "../../drift/gate.ts";
import type { Level } from "../../report/finding.ts";

/** A comparison that was asked for and is not made yet; findings at or above the level fail it. */
export type Comparison = (failOn: Level) => Promise<GateResult>;
