import { DEFAULT_WORLD } from "../../worlds/address.ts";
import type { ControlHandler } from "../control-handler.ts";
import { notFound } from "../problems.ts";
import type { operations } from "../schema.gen.ts";

/** The default world starts anew with the next request, as any other would. */
export const deleteWorld: ControlHandler<operations["deleteWorld"]> = async (
  { parameters: { id } },
  { engine: { worlds } },
) => {
  const dropped = await worlds.drop(id);
  return dropped || id === DEFAULT_WORLD
    ? { status: 204 }
    : notFound(`world "${id}"`, worlds.ids());
};
