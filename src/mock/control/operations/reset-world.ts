import type { ControlHandler } from "../control-handler.ts";
import { resetTo } from "../reset-to.ts";
import type { operations } from "../schema.gen.ts";

export const resetWorld: ControlHandler<operations["resetWorld"]> = ({ body }, control) =>
  resetTo(control, body.to ?? "seed");
