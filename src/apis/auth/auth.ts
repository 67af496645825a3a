import { type Api, defineApi } from "../../define-api.ts";
import { accountAdmin } from "./accounts/account-admin.ts";
import { around } from "./around.ts";
import { authenticate } from "./authenticate.ts";
import { authRefresh } from "./operations/auth-refresh.ts";
import { authWithPassword } from "./operations/auth-with-password.ts";
import { login } from "./operations/login.ts";
import { refuse } from "./refuse.ts";
import type { operations } from "./schema.gen.ts";
import { sessionAdmin } from "./sessions/session-admin.ts";
import { type AuthModel, settings } from "./settings.ts";
import { compiled } from "./spec.gen.ts";

/** The login of a SvelteKit service, and PocketBase behind it. */
export const auth: Api = defineApi<operations, AuthModel>({
  name: "auth",
  profiles: ["pocketbase-0.22", "pocketbase-0.23"],
  spec: compiled,
  operations: { login, authWithPassword, authRefresh },
  refuse,
  authenticate,
  around,
  settings,
  accounts: accountAdmin,
  sessions: sessionAdmin,
  suite: async () => (await import("./suite/suite.ts")).suite,
  providerStates: async () => (await import("./provider-states.ts")).providerStates,
});
