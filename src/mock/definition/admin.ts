import type { Awaitable } from "../../lib/awaitable.ts";
import type { JsonObject } from "../../lib/json.ts";
import type { ApiModel, Context } from "./handler.ts";

/** A JSON Schema (draft 2020-12) as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** An account as the control API shows it: plain JSON, secrets included, for it is test data. */
export interface AccountView extends JsonObject {
  readonly id: string;
}

/** An account as the start screen shows it. */
export interface AccountSummary {
  /** What the account is good for: `member`, `totp`, `ldap`, ... */
  readonly role: string;
  readonly username: string;
  readonly email: string;
  /** The password to type; empty when there is none. */
  readonly password: string;
  /** What else to know: "also in the directory, with mypassword". */
  readonly note: string;
  /** API keys and tokens that stand for the account, by security scheme. */
  readonly credentials?: Readonly<Record<string, string>>;
}

/** The codes of an account with a second factor, on the world's clock. */
export interface TotpView {
  readonly code: string;
  readonly previous: string;
  readonly next: string;
  readonly secondsLeft: number;
  /** The `otpauth:` URL that an authenticator app takes. */
  readonly otpauth: string;
}

/** A login that somebody recorded, without its secrets. */
export interface RecordedLogin {
  readonly operationId: string;
  readonly status: number;
  readonly replyBody: unknown;
}

/** How seeds and the control API reach an API's accounts. */
export interface AccountAdmin<Model extends ApiModel> {
  /** Schema of the input of `create`; the published schema of seed files is made of these. */
  readonly schema: JsonSchema;
  /** The accounts of the default seed, as input of `create`. */
  readonly initial: readonly JsonObject[];
  /** Adds an account that fits the schema. Throws `SEED_INVALID` when its name or e-mail is taken. */
  create(context: Context<Model>, input: JsonObject): Awaitable<AccountView>;
  list(context: Context<Model>): Awaitable<readonly AccountView[]>;
  find(context: Context<Model>, id: string): Awaitable<AccountView | undefined>;
  /** Replaces the named properties. Throws as `create` does. */
  update(
    context: Context<Model>,
    id: string,
    patch: JsonObject,
  ): Awaitable<AccountView | undefined>;
  /** Removes the account with its sessions; says whether there was one. */
  remove(context: Context<Model>, id: string): Awaitable<boolean>;
  summarize(account: AccountView): AccountSummary;
  /**
   * What a recorded reply tells of whoever logged in, as input of `create`: keys that the schema does not have are
   * left out, and a password takes the place of the one that is not known. Undefined when nobody logged in.
   */
  fromLogin?(login: RecordedLogin): JsonObject | undefined;
  /** Undefined when the account has no second factor by app. */
  totp?(account: AccountView, now: number): TotpView | undefined;
}

/** A session as the control API shows it: the token too, for it is test data. */
export interface SessionView {
  readonly id: string;
  readonly accountId: string;
  readonly token: string;
  /** ISO 8601 in UTC, on the world's clock. */
  readonly createdAt: string;
  /** Absent for a session that never expires. */
  readonly expiresAt?: string;
}

/** How the control API reaches an API's sessions. */
export interface SessionAdmin<Model extends ApiModel> {
  list(context: Context<Model>): Awaitable<readonly SessionView[]>;
  /** Lets a session run out now, as if its time had passed; says whether there was one. */
  expire(context: Context<Model>, id: string): Awaitable<boolean>;
  /** Removes a session, as a log-out does; says whether there was one. */
  remove(context: Context<Model>, id: string): Awaitable<boolean>;
}

/** A message that the server would have sent by e-mail. */
export interface OutboxMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The one-time code in the text, when there is one. */
  readonly code?: string;
  readonly sentAt: string;
}

/** How the control API reaches the messages that an API has sent. */
export interface OutboxAdmin<Model extends ApiModel> {
  /** Newest first. */
  list(context: Context<Model>): Awaitable<readonly OutboxMessage[]>;
  clear(context: Context<Model>): Awaitable<void>;
}
