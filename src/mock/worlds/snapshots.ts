import type { Awaitable } from "../../lib/awaitable.ts";
import {
  type Collection,
  defineCollection,
  type PortableRecords,
  type Store,
} from "../store/store.ts";

/** Most snapshots of one world. */
export const SNAPSHOT_LIMIT = 100;

export interface SnapshotInfo {
  readonly name: string;
  /** ISO 8601 in UTC, on the world's clock. */
  readonly createdAt: string;
}

/** The snapshots of one world. Each is a space; a further space lists them and puts changes in a row. */
export interface Shelf {
  readonly store: Store;
  readonly world: string;
}

const infos: Collection<SnapshotInfo> = defineCollection("snapshots");

function listOf(world: string): string {
  return `snapshots:${world}`;
}

/** A world's id holds no colon, so two worlds never share a name. */
function spaceOf(world: string, name: string): string {
  return `snapshot:${world}:${name}`;
}

export async function listSnapshots({ store, world }: Shelf): Promise<readonly SnapshotInfo[]> {
  if (!(await store.has(listOf(world)))) return [];
  return store.transact(listOf(world), async (records) =>
    records.entries(infos).map(([, info]) => info),
  );
}

/** Lets `fill` write the snapshot's space, in place of an older one of that name; false when there are too many. */
export async function saveSnapshot(
  { store, world }: Shelf,
  info: SnapshotInfo,
  fill: (space: string) => Awaitable<void>,
): Promise<boolean> {
  return store.transact(listOf(world), async (records) => {
    const known = records.get(infos, info.name);
    if (!known && records.entries(infos).length >= SNAPSHOT_LIMIT) return false;
    await fill(spaceOf(world, info.name));
    records.set(infos, info.name, info);
    return true;
  });
}

/** Makes the space `to` a copy of a snapshot; false when there is no such snapshot. */
export async function copySnapshot(
  { store, world }: Shelf,
  name: string,
  to: string,
): Promise<boolean> {
  return store.transact(listOf(world), async (records) => {
    if (!records.get(infos, name)) return false;
    await store.copy(spaceOf(world, name), to);
    return true;
  });
}

export async function readSnapshot(
  { store, world }: Shelf,
  name: string,
): Promise<(SnapshotInfo & { readonly records: PortableRecords }) | undefined> {
  return store.transact(listOf(world), async (records) => {
    const info = records.get(infos, name);
    return info && { ...info, records: await store.read(spaceOf(world, name)) };
  });
}

/** Says whether there was such a snapshot. */
export async function deleteSnapshot({ store, world }: Shelf, name: string): Promise<boolean> {
  return store.transact(listOf(world), async (records) => {
    if (!records.delete(infos, name)) return false;
    await store.drop(spaceOf(world, name));
    return true;
  });
}

export async function dropSnapshots({ store, world }: Shelf): Promise<void> {
  if (!(await store.has(listOf(world)))) return;
  for (const { name } of await listSnapshots({ store, world }))
    await deleteSnapshot({ store, world }, name);
  await store.drop(listOf(world));
}
