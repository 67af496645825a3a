import type { ControlHandler } from "../control-handler.ts";
import { noSnapshot } from "../no-snapshot.ts";
import { RESERVED, resetTo } from "../reset-to.ts";
import type { operations } from "../schema.gen.ts";

export const restoreSnapshot: ControlHandler<operations["restoreSnapshot"]> = (
  { parameters: { name } },
  control,
) => (RESERVED.includes(name) ? noSnapshot(control, name) : resetTo(control, name));
