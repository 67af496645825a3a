import type { Api } from "../define-api.ts";
import type { UntypedHandler } from "../mock/definition/api.ts";
import type { Handlers } from "../mock/definition/handler.ts";

/** What stands in place of what is inferred from a document. */
export interface InferOptions extends Partial<Omit<Api, "spec" | "loaded" | "operations">> {
  /** Handlers by operation id; operations without one answer as the document says. */
  readonly operations?: Readonly<Record<string, UntypedHandler>>;
}

/** The same with handlers that the generated types of the document check. */
export interface TypedInferOptions<Operations> extends Omit<InferOptions, "operations"> {
  readonly operations?: Partial<Handlers<Operations>>;
}
