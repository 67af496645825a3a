import type { Account, Accounts } from "../../../conformance/accounts.ts";
import type { Api } from "../../../define-api.ts";
import type { AccountAdmin } from "../../../mock/definition/admin.ts";
import type { ApiModel, Context } from "../../../mock/definition/handler.ts";
import type { Mock } from "../../../mock/mock.ts";
import { DEFAULT_WORLD } from "../../../mock/worlds/address.ts";
import { withContext } from "../../../mock/worlds/world-state.ts";

/** The accounts of a mock's seed by role; one of a strange role serves as `another`, where the suite has that. */
export async function readSeedAccounts(api: Api, { engine }: Mock): Promise<Accounts> {
  const { accounts: admin } = api;
  const loaded = engine.apis.find((one) => one.api.name === api.name);
  const suite = await api.suite?.();
  if (!admin || !loaded || !suite) return {};
  const space = await engine.worlds.open(DEFAULT_WORLD);
  const listed = await engine.store.transact(space, (records) =>
    withContext({ records, host: engine.host, ...loaded }, (context) =>
      listAccounts(admin, context),
    ),
  );
  const isKnown = ([role]: (typeof listed)[number]) => Object.hasOwn(suite.roles, role);
  const stranger = Object.hasOwn(suite.roles, "another")
    ? listed.find((account) => !isKnown(account))
    : undefined;
  const known = listed.filter(isKnown);
  return { ...(stranger && { another: stranger[1] }), ...Object.fromEntries(known) };
}

async function listAccounts(
  admin: AccountAdmin<ApiModel>,
  context: Context,
): Promise<readonly (readonly [string, Account])[]> {
  const views = await admin.list(context);
  return views.map((view) => {
    const { role, username, email, password } = admin.summarize(view);
    const { otpauth } = admin.totp?.(view, context.clock.now()) ?? {};
    const secret = otpauth === undefined ? null : new URL(otpauth).searchParams.get("secret");
    const more = { ...(email !== "" && { email }), ...(secret !== null && { secret }) };
    return [role, { username, password, ...more }];
  });
}
