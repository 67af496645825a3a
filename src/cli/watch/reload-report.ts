import { toShownPath } from "../../lib/shown-path.ts";
import type { Engine } from "../../mock/engine.ts";

/** What a reload has changed. */
export interface ReloadReport {
  /** The files that were saved, as shown to people. */
  readonly files: readonly string[];
  readonly apis: readonly { readonly name: string; readonly operations: number }[];
  /** Ids of operations. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export function toReloadReport(
  files: readonly string[],
  before: Engine,
  after: Engine,
): ReloadReport {
  const [former, current] = [listOperations(before), listOperations(after)];
  return {
    files: files.map(toShownPath),
    apis: after.apis.map(({ api, spec }) => ({
      name: api.name,
      operations: spec.operations.length,
    })),
    added: current.filter((id) => !former.includes(id)),
    removed: former.filter((id) => !current.includes(id)),
  };
}

/** `Reloaded: petstore.yaml (12 operations, 1 more: deletePet)`. */
export function renderReload({ files, apis, added, removed }: ReloadReport): string {
  const total = apis.reduce((sum, { operations }) => sum + operations, 0);
  const parts = [
    `${total} operation${total === 1 ? "" : "s"}`,
    ...(added.length > 0 ? [`${added.length} more: ${shorten(added)}`] : []),
    ...(removed.length > 0 ? [`${removed.length} less: ${shorten(removed)}`] : []),
  ];
  return `Reloaded: ${shorten(files)} (${parts.join(", ")})`;
}

function listOperations({ apis }: Engine): readonly string[] {
  return apis.flatMap(({ spec }) => spec.operations.map(({ id }) => id));
}

const MOST = 3;

function shorten(names: readonly string[]): string {
  const more = names.length - MOST;
  return names.slice(0, MOST).join(", ") + (more > 0 ? `, … and ${more} more` : "");
}
