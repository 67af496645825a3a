import type { JsonSchema } from "../../mock/definition/admin.ts";

/** The switches of a world. Their real names are those of Rocket.Chat's administration pages. */
export interface RocketChatSettings {
  readonly ldapEnabled: boolean;
  readonly ldapFallback: boolean;
  readonly lockoutEnabled: boolean;
  readonly lockoutAccountFailures: number;
  readonly lockoutAccountMs: number;
  readonly lockoutAddressFailures: number;
  readonly lockoutAddressMs: number;
  readonly rateLimitEnabled: boolean;
  readonly rateLimitCalls: number;
  readonly rateLimitWindowMs: number;
  readonly emailVerification: boolean;
  readonly totpMaxDelta: number;
  readonly emailCodeLifetimeMs: number;
  readonly emailCodeMaxAttempts: number;
  readonly loginExpirationDays: number | null;
  readonly siteUrl: string;
}

export const defaultSettings: RocketChatSettings = {
  ldapEnabled: true,
  ldapFallback: true,
  lockoutEnabled: false,
  lockoutAccountFailures: 10,
  lockoutAccountMs: 300_000,
  lockoutAddressFailures: 50,
  lockoutAddressMs: 300_000,
  rateLimitEnabled: false,
  rateLimitCalls: 10,
  rateLimitWindowMs: 60_000,
  emailVerification: false,
  totpMaxDelta: 1,
  emailCodeLifetimeMs: 3_600_000,
  emailCodeMaxAttempts: 5,
  loginExpirationDays: null,
  siteUrl: "http://localhost:3000",
};

const flag = (description: string): JsonSchema => ({ type: "boolean", description });

const count = (description: string): JsonSchema => ({ type: "integer", minimum: 1, description });

const properties: Readonly<Record<keyof RocketChatSettings, JsonSchema>> = {
  ldapEnabled: flag("Whether logins may be judged by the directory (LDAP_Enable)."),
  ldapFallback: flag(
    "Whether a login that the directory refuses may use the local password (LDAP_Login_Fallback).",
  ),
  lockoutEnabled: flag(
    "Whether failed logins block the account and the address (Block_Multiple_Failed_Logins_Enabled).",
  ),
  lockoutAccountFailures: count("Failed logins that block an account."),
  lockoutAccountMs: count("How long an account stays blocked, in milliseconds."),
  lockoutAddressFailures: count("Failed logins that block an address."),
  lockoutAddressMs: count("How long an address stays blocked, in milliseconds."),
  rateLimitEnabled: flag("Whether calls are limited for each operation and address."),
  rateLimitCalls: count("Calls that a window lets through."),
  rateLimitWindowMs: count("How long a window lasts, in milliseconds."),
  emailVerification: flag(
    "Whether a login with the local password needs a verified e-mail address (Accounts_EmailVerification).",
  ),
  totpMaxDelta: {
    type: "integer",
    minimum: 0,
    maximum: 10,
    description: "By how many steps of 30 s a code may be early or late.",
  },
  emailCodeLifetimeMs: count("How long an e-mailed code lives, in milliseconds."),
  emailCodeMaxAttempts: count("Wrong answers that an e-mailed code survives."),
  loginExpirationDays: {
    type: ["number", "null"],
    exclusiveMinimum: 0,
    description:
      "Days until a session runs out (Accounts_LoginExpiration). Null: as the profile does, never in 0.74, else after 90.",
  },
  siteUrl: { type: "string", description: "What the URLs in replies start with (Site_Url)." },
};

export const settingsSchema: JsonSchema = {
  type: "object",
  additionalProperties: false,
  properties,
};
