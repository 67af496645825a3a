import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve, type ServedListener } from "../auth/serve.ts";
import { createOrigin } from "./create-origin.ts";
import { findPocketBase, type PocketBaseVersion } from "./find-pocketbase.ts";
import { runPocketBase } from "./run-pocketbase.ts";
import { setUpUsers } from "./set-up-users.ts";

/** The login service over a real PocketBase, or `undefined` where that is not installed. */
export async function startPocketBase(
  version: PocketBaseVersion,
): Promise<ServedListener | undefined> {
  const binary = findPocketBase(version);
  if (!binary) return undefined;

  await using started = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "pocketbase-"));
  started.defer(() => rm(folder, { recursive: true }));
  const pocketBase = await runPocketBase({ version, binary, folder });
  started.defer(() => pocketBase.stop());
  await setUpUsers(pocketBase.url, version);
  const origin = await serve(createOrigin(pocketBase.url));
  started.defer(() => origin.close());

  // Nothing failed, so that all of it stays until it is closed.
  const running = started.move();
  return { url: origin.url, close: () => running.disposeAsync() };
}
