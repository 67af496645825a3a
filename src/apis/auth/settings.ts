import type { JsonSchema } from "../../mock/definition/admin.ts";
import type { ApiModel } from "../../mock/definition/handler.ts";
import type { Account } from "./accounts/account.ts";

/** Switches of PocketBase's `users` collection. */
export interface AuthSettings {
  /** Absent: the lifetime of the profile. */
  readonly tokenLifetimeSeconds?: number;
  readonly onlyVerified: boolean;
  readonly passwordAuthEnabled: boolean;
  readonly rateLimitEnabled: boolean;
}

export interface AuthModel extends ApiModel {
  readonly settings: AuthSettings;
  /** Set on `authRefresh`. */
  readonly principal: Account | undefined;
}

const schema: JsonSchema = {
  type: "object",
  additionalProperties: false,
  properties: {
    tokenLifetimeSeconds: {
      description: "How long a token is valid. Default: 14 days, in pocketbase-0.23 7 days.",
      type: "integer",
      minimum: 1,
    },
    onlyVerified: {
      description: "Admit only users whose e-mail address is verified.",
      type: "boolean",
    },
    passwordAuthEnabled: {
      description: "Admit users by password at all.",
      type: "boolean",
    },
    rateLimitEnabled: {
      description: "Refuse more than two logins of a client in three seconds (pocketbase-0.23).",
      type: "boolean",
    },
  },
};

const defaults: AuthSettings = {
  onlyVerified: false,
  passwordAuthEnabled: true,
  rateLimitEnabled: false,
};

export const settings: { readonly schema: JsonSchema; readonly defaults: AuthSettings } = {
  schema,
  defaults,
};
