import type { Api } from "../define-api.ts";
import type { Awaitable } from "../lib/awaitable.ts";
import type { UntypedHandler } from "../mock/definition/api.ts";
import type {
  Context,
  Handler,
  OperationRequest,
  ReplyOf,
  UntypedRequest,
} from "../mock/definition/handler.ts";
import type { UntypedReply } from "../mock/definition/refusal.ts";

/** A handler that may hand on to what was inferred from the document in its place: the third argument. */
export type InferredHandler<Operation> = (
  request: OperationRequest<Operation>,
  context: Context,
  inferred: Handler<Operation>,
) => Awaitable<ReplyOf<Operation>>;

/** The same for an operation whose types nobody generated. */
export type UntypedInferredHandler = (
  request: UntypedRequest,
  context: Context,
  inferred: UntypedHandler,
) => Awaitable<UntypedReply>;

/** What stands in place of what is inferred from a document. */
export interface InferOptions extends Partial<Omit<Api, "spec" | "loaded" | "operations">> {
  /** Handlers by operation id; operations without one answer as the document says. */
  readonly operations?: Readonly<Record<string, UntypedInferredHandler>>;
}

/** The same with handlers that the generated types of the document check. */
export interface TypedInferOptions<Operations> extends Omit<InferOptions, "operations"> {
  readonly operations?: { readonly [Id in keyof Operations]?: InferredHandler<Operations[Id]> };
}
