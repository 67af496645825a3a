import { verifyExchanges } from "../../journal/verify.ts";
import type { ControlHandler } from "../control-handler.ts";
import type { operations } from "../schema.gen.ts";

export const verifyRequests: ControlHandler<operations["verifyRequests"]> = (
  { body },
  { engine: { journal }, world },
) => ({ status: 200, body: verifyExchanges(journal.entries(world), body) });
