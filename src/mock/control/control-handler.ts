import type { Awaitable } from "../../lib/awaitable.ts";
import type { Engine } from "../engine.ts";
import type { BodyOf, OperationRequest, ReplyOf } from "../definition/handler.ts";
import type { RenderEntry } from "../journal/render-event.ts";
import type { AdminChecks } from "./admin-checks.ts";

/** Everything outside its request that an operation of the control API may depend on. */
export interface ControlContext {
  readonly engine: Engine;
  /** The world that the request names. It need not have been used yet. */
  readonly world: string;
  readonly checks: AdminChecks;
  readonly renderEntry: RenderEntry;
}

/** A request whose parameters and body have been checked against the spec. */
interface ControlRequest<Operation> extends Omit<OperationRequest<Operation>, "body"> {
  readonly body: BodyOf<Operation>;
}

/** Only what the spec documents; a stream goes out behind the body. */
type ControlReply<Operation> = ReplyOf<Operation> & {
  readonly stream?: AsyncIterable<string>;
};

export type ControlHandler<Operation> = (
  request: ControlRequest<Operation>,
  control: ControlContext,
) => Awaitable<ControlReply<Operation>>;

/** One handler for each operation of the control API: a missing one is a compile error. */
export type ControlHandlers<Operations> = {
  readonly [Id in keyof Operations]: ControlHandler<Operations[Id]>;
};
