import { ToolkitError } from "../../errors.ts";
import type { Misfit } from "../../inferred/renewal.ts";
import type { Engine } from "../../mock/engine.ts";
import { acceptSpace } from "../state/accept-worlds.ts";
import { reasonOf } from "../state/snapshot-mistake.ts";
import type { Crossing } from "./crossing.ts";
import type { KeptSpace } from "./list-spaces.ts";

/** A mock on trial, with how worlds go over to it. */
export interface Trial {
  /** In a store of its own. */
  readonly engine: Engine;
  readonly crossing: Crossing;
  /** Null when the control API is off. */
  readonly controlUrl: string | null;
}

/** Tries a copy of a world or snapshot in a mock on trial. Throws `SNAPSHOT_INVALID` when it does not fit. */
export async function acceptKept(before: Engine, trial: Trial, kept: KeptSpace): Promise<void> {
  const { engine, crossing } = trial;
  const { space } = kept;
  if (!(await before.store.has(space))) return;
  await engine.store.write(space, await before.store.read(space));
  const misfits = await engine.store.transact(space, (records) => {
    crossing.cross(records);
    return crossing.renewals.flatMap((renewal) => renewal.findMisfits(records));
  });
  const [first] = misfits;
  if (first) throw refuse(describe(first, misfits.length - 1, kept), kept, trial);
  try {
    await acceptSpace(engine, space);
  } catch (cause) {
    throw refuse(reasonOf(cause), kept, trial);
  }
}

function describe({ place, collection, key, reason }: Misfit, others: number, kept: KeptSpace) {
  const more = others > 0 ? ` (and ${others} more)` : "";
  return `the record "${key}" of "${collection}" in ${nameOf(kept)} does not fit ${place.file}:${place.line} any more: ${reason}${more}`;
}

function nameOf({ world, snapshot }: KeptSpace): string {
  return snapshot === undefined
    ? `the world "${world}"`
    : `the snapshot "${snapshot}" of the world "${world}"`;
}

function refuse(what: string, kept: KeptSpace, { controlUrl }: Trial): ToolkitError {
  const verb = kept.snapshot === undefined ? "reset it" : "delete it";
  const remedy =
    controlUrl === null
      ? "restart the mock"
      : `${verb} (${toCurl(controlUrl, kept)}) and save the file again`;
  return new ToolkitError("SNAPSHOT_INVALID", `${what}. Undo the change, or ${remedy}.`);
}

function toCurl(controlUrl: string, { world, snapshot }: KeptSpace): string {
  const header = world === "default" ? "" : ` -H 'X-Mock-World: ${world}'`;
  return snapshot === undefined
    ? `curl -X POST ${controlUrl}/reset${header}`
    : `curl -X DELETE ${controlUrl}/snapshots/${snapshot}${header}`;
}
