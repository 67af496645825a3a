import type { RequestListener } from "node:http";
import type { Clock } from "../../../src/lib/clock.ts";
import type { Layer } from "./layers.ts";
import { createListener, sendWhole, type Send } from "./plain/listener.ts";
import { pocketBase022, type Parts } from "./plain/parts.ts";
import { createService } from "./plain/service.ts";

/** How a server differs from the plain one. What it remembers is made anew for each listener. */
export interface Change {
  readonly parts?: Partial<Parts>;
  readonly layer?: Layer;
  readonly createSend?: () => Send;
}

export function profileOf({ parts }: Change): Parts["profile"] {
  return parts?.profile ?? pocketBase022.profile;
}

/** The plain server, changed. */
export function createChanged(change: Change, clock: Clock): RequestListener {
  const service = createService({ ...pocketBase022, ...change.parts }, clock);
  const send = change.createSend?.() ?? sendWhole;
  return createListener(change.layer?.(service, clock) ?? service, send, clock);
}
