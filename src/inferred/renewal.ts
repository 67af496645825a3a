import type { LoadedApi } from "../mock/loaded-api.ts";
import type { Records } from "../mock/store/store.ts";
import { locateSchema } from "../spec/locate.ts";
import type { SpecPlace } from "../spec/load/files.ts";
import { inferCollections } from "./collections/infer-collections.ts";
import type { CollectionPlan } from "./collections/plan.ts";
import { createGarden } from "./collections/planting.ts";
import { createSource } from "./create-source.ts";

/** A kept record that does not fit a new document. */
export interface Misfit {
  readonly collection: string;
  readonly key: string;
  /** What is wrong, and which place of the document says so. */
  readonly reason: string;
  readonly place: SpecPlace;
}

/** What becomes of the records of an inferred API when its document changes. */
export interface Renewal {
  /** Takes away what stood in the old document alone: the new one plants its own. */
  uproot(records: Records): void;
  /** The kept records that fitted the old document and do not fit the new one. */
  findMisfits(records: Records): readonly Misfit[];
}

/** Undefined unless both are inferred from documents. */
export async function createRenewal(
  before: LoadedApi,
  after: LoadedApi,
): Promise<Renewal | undefined> {
  if (!before.api.loaded || !after.api.loaded) return undefined;
  const { name } = before.api;
  const former = inferCollections(name, before.spec);
  const garden = createGarden(name, await createSource(before.spec), former);
  const plans = inferCollections(name, after.spec);
  const placeOf = await after.spec.readPlaces();

  function judge(plan: CollectionPlan, key: string, record: object): readonly Misfit[] {
    const { itemPointer, idKey } = plan;
    const [violation] = after.spec.schemaAt(itemPointer)(record);
    const lacksId = Reflect.get(record, idKey) === undefined;
    const known = former.find(({ path }) => path === plan.path);
    if (!violation && !lacksId) return [];
    if (known && before.spec.schemaAt(known.itemPointer)(record).length > 0) return [];
    const pointer = locateSchema(after.spec.document, itemPointer, violation?.pointer ?? "");
    const reason = violation
      ? `${violation.pointer} ${violation.message}`.trim()
      : `it has no "${idKey}"`;
    return [{ collection: plan.name, key, reason, place: placeOf(pointer) }];
  }

  return {
    uproot: (records) => garden.uproot({ records }),
    findMisfits: (records) =>
      plans.flatMap((plan) =>
        records.entries(plan.records).flatMap(([key, record]) => judge(plan, key, record)),
      ),
  };
}
