import type { Awaitable } from "../../lib/awaitable.ts";
import type { SpecSource } from "../../spec/spec.ts";
import type { DirectedSpec } from "../../spec/directed-spec.ts";
import type { AccountAdmin, JsonSchema, OutboxAdmin, SessionAdmin } from "./admin.ts";
import type { ApiModel, Context, Handlers, UntypedRequest } from "./handler.ts";
import type { MockRequest } from "../message.ts";
import type { Refuse, UntypedReply } from "./refusal.ts";
import type { ValidationMode } from "../exchange/call.ts";
import type { ClockState } from "../worlds/world-clock.ts";

/** A named situation that a world can be put into. */
export interface Scenario<Model extends ApiModel = ApiModel> {
  readonly description: string;
  /** Sets the world's clock before `apply` runs. */
  readonly clock?: ClockState;
  readonly apply?: (context: Context<Model>) => Awaitable<void>;
}

/** One exchange of an API, seen from around its operation. */
export interface Passage<Model extends ApiModel = ApiModel> {
  readonly request: MockRequest;
  /** Undefined when the request was refused before an operation was found. */
  readonly operationId: string | undefined;
  readonly context: Context<Model>;
}

/** Everything that makes one API: its spec, behaviour and data. */
export interface ApiDefinition<Operations, Model extends ApiModel> {
  /** `rocketchat`: names it in commands and in the control API, and stands in front of its collections. */
  readonly name: string;
  /** Versions that differ on the wire; the first is the default. */
  readonly profiles: readonly [string, ...string[]];
  /** The OpenAPI document: compiled ahead of time, or the file to read. */
  readonly spec: SpecSource;
  /** The document where it has been read already. */
  readonly loaded?: DirectedSpec;
  readonly operations: Handlers<Operations, Model>;
  /** What is done about requests that break the spec, unless the mock is told; `off` when absent. */
  readonly validateRequests?: ValidationMode;
  /** How the server answers requests that never reach a handler. */
  readonly refuse?: Refuse;
  /** Finds whom credentials stand for, by the names of the spec's security schemes. */
  readonly authenticate?: (
    credentials: Readonly<Record<string, string>>,
    context: Context<Model>,
  ) => Awaitable<Model["principal"] | undefined>;
  /** Runs around each exchange, refusals included: rate limits, headers that every reply bears. */
  readonly around?: (
    passage: Passage<Model>,
    next: () => Awaitable<UntypedReply>,
  ) => Awaitable<UntypedReply>;
  /** Switches of a world. The schema closes with `additionalProperties: false`. */
  readonly settings: { readonly schema: JsonSchema; readonly defaults: Model["settings"] };
  readonly accounts?: AccountAdmin<Model>;
  /** Writes what the default seed has beside accounts; "empty" worlds are without it. */
  readonly plant?: (context: Context<Model>) => Awaitable<void>;
  readonly sessions?: SessionAdmin<Model>;
  readonly outbox?: OutboxAdmin<Model>;
  readonly scenarios?: Readonly<Record<string, Scenario<Model>>>;
  /** By operation: what stands behind it, for the start screen. */
  readonly remarks?: Readonly<Record<string, string>>;
  /** What of the spec is not imitated, each in one sentence that is shown at start. */
  readonly warnings?: readonly string[];
}

/** A handler without types of its operation: they have been checked and erased, or never were. */
export type UntypedHandler = (request: UntypedRequest, context: Context) => Awaitable<UntypedReply>;

/** An API whose own types have been checked and are no longer needed: what the engine works with. */
export interface Api extends Omit<ApiDefinition<unknown, ApiModel>, "operations"> {
  readonly operations: Readonly<Record<string, UntypedHandler>>;
}
