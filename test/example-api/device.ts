import { type Api, defineApi } from "../../src/index.ts";
import { accountAdmin, findByName } from "./accounts.ts";
import { findSession } from "./logins.ts";
import { type DeviceModel, settings } from "./model.ts";
import { approve } from "./operations/approve.ts";
import { fetchToken } from "./operations/fetch-token.ts";
import { me } from "./operations/me.ts";
import { startLogin } from "./operations/start-login.ts";
import type { operations } from "./schema.gen.ts";

/** An API of a user's own: nothing outside of this folder knows of it. */
export const device: Api = defineApi<operations, DeviceModel>({
  name: "device",
  profiles: ["1"],
  spec: new URL("device.yaml", import.meta.url),
  operations: { startLogin, approve, fetchToken, me },
  settings,
  accounts: accountAdmin,
  authenticate({ token = "" }, { records, clock }) {
    const session = findSession(records, token);
    if (!session || session.expiresAt <= clock.now()) return undefined;
    return findByName(records, session.username);
  },
  refuse: ({ kind }) =>
    kind === "unauthenticated" ? { status: 401, body: { error: "invalid_token" } } : undefined,
  suite: async () => (await import("./suite/suite.ts")).suite,
});
