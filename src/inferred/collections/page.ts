import type { JsonObject } from "../../lib/json.ts";

/** What a list shows of a collection. */
export interface Page {
  readonly records: readonly JsonObject[];
  /** Of all pages. */
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
}
