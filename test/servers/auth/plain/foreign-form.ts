import { mediaTypeOf, toJsonReply, toTextReply } from "./exchange.ts";
import type { IncomingRequest, Reply } from "./exchange.ts";

const FORM_TYPES = new Set([
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "text/plain",
]);
const WRITING_METHODS = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** A browser sends such a request for any page, so the service takes it from its own pages only. */
export function isForeignForm({ method, headers }: IncomingRequest): boolean {
  return (
    WRITING_METHODS.has(method) &&
    FORM_TYPES.has(mediaTypeOf(headers)) &&
    headers.origin !== `http://${headers.host}`
  );
}

export function forbidForm({ method, headers }: IncomingRequest): Reply {
  const message = `Cross-site ${method} form submissions are forbidden`;
  return headers.accept === "application/json"
    ? toJsonReply(403, { message })
    : toTextReply(403, message);
}
