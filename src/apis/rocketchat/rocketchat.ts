import { type Api, defineApi } from "../../define-api.ts";
import { accountAdmin } from "./admin/account-admin.ts";
import { sessionAdmin } from "./admin/session-admin.ts";
import { authenticate } from "./authenticate.ts";
import { PROFILES } from "./era.ts";
import { limitRate } from "./limit-rate.ts";
import type { RocketChatModel } from "./model.ts";
import { getMe } from "./operations/get-me.ts";
import { logoutByGet } from "./operations/logout-by-get.ts";
import { logout } from "./operations/logout.ts";
import { login } from "./operations/login.ts";
import { refuse } from "./refuse.ts";
import { documented } from "./scenarios/documented.ts";
import type { operations } from "./schema.gen.ts";
import { defaultSettings, settingsSchema } from "./settings.ts";
import { compiled } from "./spec.gen.ts";
import { outbox } from "./state/outbox.ts";

/** The login of Rocket.Chat's REST API, with what a login is good for. */
export const rocketchat: Api = defineApi<operations, RocketChatModel>({
  name: "rocketchat",
  profiles: PROFILES,
  spec: compiled,
  operations: { login, getMe, logout, logoutByGet },
  refuse,
  authenticate,
  around: limitRate,
  settings: { schema: settingsSchema, defaults: defaultSettings },
  accounts: accountAdmin,
  sessions: sessionAdmin,
  outbox,
  scenarios: { documented },
  suite: async () => (await import("./suite/suite.ts")).suite,
  providerStates: async () => (await import("./provider-states.ts")).providerStates,
});
