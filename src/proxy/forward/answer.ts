import type { ReplyHead } from "../headers/to-client.ts";
import type { Capture } from "./capture.ts";

/** A reply of the upstream, as far as it has come. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly fields: ReplyHead["fields"];
  readonly received: Capture;
}
