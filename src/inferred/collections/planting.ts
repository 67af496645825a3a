import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../../lib/json.ts";
import type { Context } from "../../mock/definition/handler.ts";
import { type Collection, defineCollection } from "../../mock/store/store.ts";
import type { Source } from "../source.ts";
import { findInitialRecords } from "./initial-records.ts";
import { placeRecord } from "./new-record.ts";
import type { CollectionPlan } from "./plan.ts";
import { toKey } from "./records.ts";

/** A record that a collection starts with, by its key. */
type Plant = readonly [key: string, record: JsonObject];

/** Lets collections start with what the document shows, each when it is first asked for. */
export interface Garden {
  /** Marks a world as one that starts with records: "empty" worlds do not. */
  open(context: Context): void;
  /** Plants a collection in a scope, unless it has been or the world is to be empty. */
  plant(context: Context, plan: CollectionPlan, scope: readonly string[]): void;
  /** Takes away what was planted and nobody has changed: it is planted again when it is asked for. */
  uproot(context: Pick<Context, "records">): void;
  /** The collection whose items a collection belongs to: `/users` of `/users/{user}/pets`. */
  readonly parentOf: (plan: CollectionPlan) => CollectionPlan | undefined;
}

export function createGarden(
  api: string,
  source: Source,
  plans: readonly CollectionPlan[],
): Garden {
  const planted: Collection<true> = defineCollection(`${api}#planted`);
  const { parentOf, plantsOf } = createNursery(source, plans);
  return {
    parentOf,
    open({ records }) {
      records.set(planted, "", true);
    },
    plant({ records }, plan, scope) {
      const key = `${plan.path} ${toKey(scope, "")}`;
      if (records.get(planted, key) || !records.get(planted, "")) return;
      records.set(planted, key, true);
      for (const [id, record] of plantsOf(plan, scope)) records.set(plan.records, id, record);
    },
    uproot({ records }) {
      for (const [key] of records.entries(planted)) {
        const [path, prefix = ""] = key.split(" ");
        const plan = plans.find((known) => known.path === path);
        if (!plan) continue;
        const scope = prefix.split("/").slice(0, -1).map(decodeURIComponent);
        const kept = records.entries(plan.records).filter(([id]) => id.startsWith(prefix));
        if (!isDeepStrictEqual(kept, plantsOf(plan, scope))) continue;
        records.delete(planted, key);
        for (const [id] of kept) records.delete(plan.records, id);
      }
    },
  };
}

/** Where the records grow that a garden plants. */
interface Nursery extends Pick<Garden, "parentOf"> {
  /** What a collection starts with in a scope. */
  readonly plantsOf: (plan: CollectionPlan, scope: readonly string[]) => readonly Plant[];
}

function createNursery(source: Source, plans: readonly CollectionPlan[]): Nursery {
  const initial = new Map<CollectionPlan, readonly JsonObject[]>();

  function initialOf(plan: CollectionPlan): readonly JsonObject[] {
    const known = initial.get(plan) ?? findInitialRecords(source, plan);
    initial.set(plan, known);
    return known;
  }

  function parentOf({ path }: CollectionPlan): CollectionPlan | undefined {
    return plans.find(
      ({ itemPath }) => path.startsWith(`${itemPath}/`) && isDirect(path, itemPath),
    );
  }

  /** What belongs to a record that a client made starts empty. */
  function belongsToInitial(plan: CollectionPlan, scope: readonly string[]): boolean {
    const parent = parentOf(plan);
    if (!parent) return true;
    return initialOf(parent).some((record) => String(record[parent.idKey]) === scope.at(-1));
  }

  function plantsOf(plan: CollectionPlan, scope: readonly string[]): readonly Plant[] {
    if (!belongsToInitial(plan, scope)) return [];
    return initialOf(plan).map((record) => [
      toKey(scope, record[plan.idKey]),
      placeRecord({ source, plan, scope }, record),
    ]);
  }

  return { parentOf, plantsOf };
}

/** Whether no parameter stands between an item and a collection of its own. */
function isDirect(path: string, itemPath: string): boolean {
  return !path.slice(itemPath.length).includes("{");
}
