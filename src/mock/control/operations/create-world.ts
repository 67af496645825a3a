import { randomString } from "../../../lib/random.ts";
import { DEFAULT_WORLD } from "../../worlds/address.ts";
import { SEED } from "../../worlds/worlds.ts";
import type { ControlHandler } from "../control-handler.ts";
import { conflict, notFound } from "../problems.ts";
import type { operations } from "../schema.gen.ts";

const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

export const createWorld: ControlHandler<operations["createWorld"]> = async (
  { body },
  { engine: { worlds, host } },
) => {
  const { from, id = `w-${randomString(host.random, ALPHABET, 12)}` } = body;
  if (from !== undefined && from !== DEFAULT_WORLD && !worlds.has(from))
    return notFound(`world "${from}"`, worlds.ids());
  const forked = await (from === undefined
    ? worlds.fork(SEED, id)
    : worlds.enter(from, (source) => worlds.fork(source, id)));
  if (forked) return { status: 201, body: { id } };
  return conflict(`There is a world "${id}" already. Delete it first, or choose another id.`);
};
