import type { GivenAccounts } from "../../../conformance/accounts.ts";
import type { Api } from "../../../define-api.ts";
import type { AccountAdmin } from "../../../mock/definition/admin.ts";
import type { ApiModel, Context } from "../../../mock/definition/handler.ts";
import type { Mock } from "../../../mock/mock.ts";
import { DEFAULT_WORLD } from "../../../mock/worlds/address.ts";
import { withContext } from "../../../mock/worlds/world-state.ts";

/**
 * The accounts of a mock's seed by role; one of a strange role serves as `another`, where the suite has that. Without
 * a suite, any role may be.
 */
export async function readSeedAccounts(api: Api, { engine }: Mock): Promise<GivenAccounts> {
  const { accounts: admin } = api;
  const loaded = engine.apis.find((one) => one.api.name === api.name);
  if (!admin || !loaded) return {};
  const suite = await api.suite?.();
  const space = await engine.worlds.open(DEFAULT_WORLD);
  const listed = await engine.store.transact(space, (records) =>
    withContext({ records, host: engine.host, ...loaded }, (context) =>
      listAccounts(admin, context),
    ),
  );
  if (!suite) return Object.fromEntries(listed);
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
): Promise<readonly (readonly [string, GivenAccounts[string]])[]> {
  const views = await admin.list(context);
  return views.map((view) => {
    const { role, username, email, password, credentials } = admin.summarize(view);
    const { otpauth } = admin.totp?.(view, context.clock.now()) ?? {};
    const secret = otpauth === undefined ? null : new URL(otpauth).searchParams.get("secret");
    return [
      role,
      {
        username,
        ...(password !== "" && { password }),
        ...(email !== "" && { email }),
        ...(secret !== null && { secret }),
        ...(credentials && { credentials }),
      },
    ];
  });
}
