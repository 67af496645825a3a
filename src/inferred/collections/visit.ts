import type { JsonObject } from "../../lib/json.ts";
import type { Context, UntypedRequest } from "../../mock/definition/handler.ts";
import type { Source } from "../source.ts";
import type { Page } from "./page.ts";
import type { CollectionPlan, Part } from "./plan.ts";

/** A request of an operation that has a collection behind it. */
export interface Visit {
  readonly source: Source;
  readonly plan: CollectionPlan;
  readonly part: Part;
  readonly request: UntypedRequest;
  readonly context: Context;
  /** The values of the path's parameters up to the collection. */
  readonly scope: readonly string[];
}

/** What came of a visit. Nothing is written before the reply is known to fit. */
export type Outcome =
  | {
      readonly kind: "done";
      /** What the reply shows, where it shows anything. */
      readonly record?: JsonObject;
      readonly page?: Page;
      readonly isNew?: boolean;
      readonly write?: () => void;
    }
  | { readonly kind: "absent" }
  | { readonly kind: "taken" }
  | { readonly kind: "unfit"; readonly detail: string }
  /** It is not about the records: answered by example. */
  | { readonly kind: "none" };
