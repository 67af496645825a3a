import type { ApiModel, Context } from "../../mock/definition/handler.ts";
import type { Era } from "./era.ts";
import type { RocketChatSettings } from "./settings.ts";
import type { Account } from "./state/account.ts";

/** Who calls: an account, by the token of one of its sessions. */
export interface Caller {
  readonly account: Account;
  readonly token: string;
}

/** What Rocket.Chat adds to the engine's types. */
export interface RocketChatModel extends ApiModel {
  readonly settings: RocketChatSettings;
  readonly principal: Caller;
}

export type RocketChatContext = Context<RocketChatModel>;

/** What every step of one login looks at. */
export interface LoginScope {
  readonly context: RocketChatContext;
  readonly era: Era;
  /** Where the request comes from. */
  readonly address: string;
}
