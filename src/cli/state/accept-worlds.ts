import type { Engine } from "../../mock/engine.ts";
import type { LoadedApi } from "../../mock/loaded-api.ts";
import { withContext } from "../../mock/worlds/world-state.ts";

/** Throws when the APIs cannot read what was restored into a world or a snapshot. */
export async function acceptSpace({ store, apis, host }: Engine, space: string): Promise<void> {
  for (const loaded of apis) {
    try {
      await store.transact(space, (records) =>
        withContext({ records, host, ...loaded }, (context) => acceptApi(loaded, context)),
      );
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`"${space}" has records that ${loaded.api.name} cannot read (${reason})`, {
        cause,
      });
    }
  }
}

type Context = Parameters<Parameters<typeof withContext>[1]>[0];

async function acceptApi({ api }: LoadedApi, context: Context): Promise<void> {
  const { accounts, sessions, outbox } = api;
  for (const view of (await accounts?.list(context)) ?? []) {
    accounts?.totp?.(view, context.clock.now());
    const { credentials: _, ...summary } = accounts?.summarize(view) ?? {};
    for (const [key, value] of Object.entries({ id: view.id, ...summary })) {
      if (typeof value !== "string") throw new Error(`an account of ${api.name} has no ${key}`);
    }
  }
  for (const { id } of (await sessions?.list(context)) ?? []) {
    if (typeof id !== "string") throw new Error(`a session of ${api.name} has no id`);
  }
  await outbox?.list(context);
}
