import type { JsonObject } from "../../lib/json.ts";
import type { Kind } from "./structure.ts";

/** An object of a document, of a known kind, and the pointer at which it stands. */
export interface Site {
  readonly kind: Kind;
  readonly pointer: string;
  readonly value: JsonObject;
}

/** Where the reference of a site leads: a pointer into the same document, or undefined for nowhere. */
export type Follow = (site: Site, reference: string) => Site | undefined;
