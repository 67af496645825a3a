import type { JsonObject } from "../../../lib/json.ts";
import { dropSame } from "../prepare/drop-same.ts";
import { foldBranches } from "../prepare/fold-branches.ts";
import { toNormalForm } from "../prepare/normal-form.ts";
import type { Origins } from "../prepare/origins.ts";
import { holdTheSame } from "../prepare/shared-parts.ts";
import { refuseMistakes } from "../prepare/refuse-mistakes.ts";
import { simplify } from "../prepare/simplify/simplify.ts";
import type { Side, Sides } from "../side.ts";
import { readSide, type SideOptions } from "./read-side.ts";

/** Where the two documents are. */
export interface Locations extends SideOptions {
  readonly base: string;
  readonly revision: string;
}

/** Reads both documents, and prepares what differs. Throws what is wrong with one. */
export async function openSides(options: Locations): Promise<Sides> {
  const [base, revision] = await Promise.all([
    readSide(options.base, options),
    readSide(options.revision, options),
  ]);
  for (const document of [base, revision]) refuseMistakes(document);
  // Where what holds for each operation has changed, an operation is not the same by its own text.
  const [old, current] = holdTheSame(base.value, revision.value)
    ? dropSame(base.value, revision.value)
    : [base.value, revision.value];
  const normal = { base: toNormalForm(old), revision: toNormalForm(current) };
  const changed = toChanged(normal.base, normal.revision);
  return {
    base: { document: base, normal: normal.base, ...changed.base },
    revision: { document: revision, normal: normal.revision, ...changed.revision },
  };
}

function toChanged(
  base: JsonObject,
  revision: JsonObject,
): Readonly<Record<keyof Sides, Pick<Side, "changed" | "origins">>> {
  const origins: Record<keyof Sides, Origins> = { base: new Map(), revision: new Map() };
  const [old, current] = dropSame(base, revision);
  const [oldFolded, currentFolded] = foldBranches(
    simplify(old, origins.base),
    simplify(current, origins.revision),
    origins,
  );
  return {
    base: { changed: oldFolded, origins: origins.base },
    revision: { changed: currentFolded, origins: origins.revision },
  };
}
