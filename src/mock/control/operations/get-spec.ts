import type { ControlHandler } from "../control-handler.ts";
import type { operations } from "../schema.gen.ts";
import { compiled } from "../spec.gen.ts";

export const getSpec: ControlHandler<operations["getSpec"]> = () => ({
  status: 200,
  body: { ...compiled.document },
});
