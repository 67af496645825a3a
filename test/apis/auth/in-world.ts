import type { Awaitable } from "../../../src/lib/awaitable.ts";
import type { Mock } from "../../../src/mock/mock.ts";
import { spaceOf } from "../../../src/mock/worlds/worlds.ts";
import { withContext } from "../../../src/mock/worlds/world-state.ts";
import type { AccountAdmin, SessionAdmin } from "../../../src/mock/definition/admin.ts";
import type { ApiModel, Context } from "../../../src/mock/definition/handler.ts";

/** Runs `work` in the default world, as the control API does. */
export async function inWorld<R>(
  { engine }: Mock,
  work: (context: Context, admin: Admins) => Awaitable<R>,
): Promise<R> {
  const [loaded] = engine.apis;
  if (!loaded?.api.accounts || !loaded.api.sessions)
    throw new Error("The mock serves no accounts.");
  const { accounts, sessions } = loaded.api;
  await engine.worlds.open("default");
  return engine.store.transact(spaceOf("default"), (records) =>
    withContext({ records, host: engine.host, ...loaded }, (context) =>
      work(context, { accounts, sessions }),
    ),
  );
}

interface Admins {
  readonly accounts: AccountAdmin<ApiModel>;
  readonly sessions: SessionAdmin<ApiModel>;
}
