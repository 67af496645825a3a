import { DEFAULT_WORLD } from "../../worlds/address.ts";
import type { ControlHandler } from "../control-handler.ts";
import type { operations } from "../schema.gen.ts";

/** The default world is always there: who names none is in it. */
export const listWorlds: ControlHandler<operations["listWorlds"]> = (_, { engine }) => {
  const ids = [...new Set([DEFAULT_WORLD, ...engine.worlds.ids()])];
  return { status: 200, body: { worlds: ids.map((id) => ({ id })) } };
};
