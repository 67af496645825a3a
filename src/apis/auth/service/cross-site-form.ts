import { toMediaType } from "../../../lib/media-type.ts";
import type { MockRequest } from "../../../mock/message.ts";
import type { UntypedReply } from "../../../mock/definition/refusal.ts";

/** Media types that a page can send to another site without asking it first. */
const FORM_TYPES = new Set([
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "text/plain",
]);
const WRITING_METHODS = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** The reason of a reply that leaves the cookie alone. */
export const crossSiteReason = "cross-site-form";

/** SvelteKit's guard against forms of other sites: the refusal, when the request is one. */
export function refuseCrossSiteForm({ method, headers }: MockRequest): UntypedReply | undefined {
  if (!WRITING_METHODS.has(method) || !FORM_TYPES.has(toMediaType(headers["content-type"]))) {
    return undefined;
  }
  const { origin, host = "" } = headers;
  // The mock does not see whether TLS ended in front of it, so either scheme is its own.
  if (origin === `http://${host}` || origin === `https://${host}`) return undefined;
  const message = `Cross-site ${method} form submissions are forbidden`;
  const reply = { status: 403, reason: crossSiteReason };
  return headers["accept"] === "application/json"
    ? { ...reply, body: { message } }
    : { ...reply, type: "text/plain", body: message };
}
