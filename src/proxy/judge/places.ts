import type { LoadedApi } from "../../mock/loaded-api.ts";
import type { Place } from "../../report/finding.ts";
import type { Spec } from "../../spec/spec.ts";

/** Where a spec says something. */
export type FindPlace = (spec: Spec, pointer: string) => Place;

/** Reads the files of all specs, so that a place can be told at once. */
export async function readPlaces(apis: readonly LoadedApi[]): Promise<FindPlace> {
  const finders = await Promise.all(
    apis.map(async ({ spec }) => [spec, await spec.readPlaces()] as const),
  );
  const bySpec = new Map(finders);
  return (spec, pointer) => {
    const find = bySpec.get(spec);
    return find ? find(pointer) : { file: spec.file.pathname, line: 1, pointer: `#${pointer}` };
  };
}
