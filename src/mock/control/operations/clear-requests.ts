import type { ControlHandler } from "../control-handler.ts";
import type { operations } from "../schema.gen.ts";

export const clearRequests: ControlHandler<operations["clearRequests"]> = (
  _,
  { engine: { journal }, world },
) => {
  journal.clear(world);
  return { status: 204 };
};
