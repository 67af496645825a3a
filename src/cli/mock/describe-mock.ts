import type { AccountSummary } from "../../mock/definition/admin.ts";
import type { LoadedApi } from "../../mock/loaded-api.ts";
import type { Mock } from "../../mock/mock.ts";
import { DEFAULT_WORLD } from "../../mock/worlds/address.ts";
import type { Operation } from "../../spec/operation.ts";
import { withContext } from "../../mock/worlds/world-state.ts";

interface OperationSummary {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** What stands behind it, where the API says so. */
  readonly remark?: string;
}

/** A test account, with the code that its second factor shows now. */
export interface TestAccount extends AccountSummary {
  readonly api: string;
  readonly totp: string | null;
}

/** An API of a running mock, as the start screen and the ready event show it. */
export interface ServedApi {
  readonly loaded: LoadedApi;
  readonly name: string;
  readonly profile: string;
  readonly operations: readonly OperationSummary[];
  readonly accounts: readonly TestAccount[];
}

/** What a mock serves, with the accounts of its default world. */
export async function describeMock({ engine }: Mock): Promise<readonly ServedApi[]> {
  const space = await engine.worlds.open(DEFAULT_WORLD);
  return engine.store.transact(space, async (records) => {
    const served: ServedApi[] = [];
    for (const loaded of engine.apis) {
      const setting = { records, host: engine.host, ...loaded };
      const accounts = await withContext(setting, (context) => listAccounts(loaded, context));
      served.push(describeApi(loaded, accounts));
    }
    return served;
  });
}

function describeApi(loaded: LoadedApi, accounts: readonly TestAccount[]): ServedApi {
  return {
    loaded,
    name: loaded.api.name,
    profile: loaded.profile,
    operations: loaded.spec.operations.map((operation) => toSummary(loaded, operation)),
    accounts,
  };
}

function toSummary(
  { api }: LoadedApi,
  { id, method, paths: [path = "/"], summary }: Operation,
): OperationSummary {
  const remark = api.remarks?.[id];
  return { id, method, path, summary, ...(remark !== undefined && { remark }) };
}

async function listAccounts(
  { api }: LoadedApi,
  context: Parameters<Parameters<typeof withContext>[1]>[0],
): Promise<readonly TestAccount[]> {
  const { accounts } = api;
  if (!accounts) return [];
  const views = await accounts.list(context);
  return views.map((view) => ({
    api: api.name,
    ...accounts.summarize(view),
    totp: accounts.totp?.(view, context.clock.now())?.code ?? null,
  }));
}
