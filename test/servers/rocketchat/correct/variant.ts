import type { Clock } from "../../../../src/lib/clock.ts";
import type { Change } from "../changes.ts";
import type { Era } from "../plain/server.ts";

/** A correct server, by what makes it different from the plain one of its era. */
export interface Variant {
  readonly title: string;
  /** Without one, the era of the page. */
  readonly era?: Era;
  readonly change?: Change;
  /** The time that the server believes. */
  readonly time?: (clock: Clock) => Clock;
}
