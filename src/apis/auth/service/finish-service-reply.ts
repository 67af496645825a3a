import { asObject, type JsonObject } from "../../../lib/json.ts";
import type { MockRequest } from "../../../mock/message.ts";
import type { UntypedReply } from "../../../mock/refusal.ts";
import { toText } from "../accounts/account.ts";
import { clearedCookie } from "./auth-cookie.ts";
import { crossSiteReason } from "./cross-site-form.ts";
import { renderErrorPage } from "./error-page.ts";
import { prefersHtml } from "./prefers-html.ts";

/** What SvelteKit and the service's hook do to each reply: the cookie, and a page for browsers. */
export function finishServiceReply(request: MockRequest, reply: UntypedReply): UntypedReply {
  // A login sets its own cookie, and the guard against forms stands in front of the hook.
  if (reply.status === 200 || reply.reason === crossSiteReason) return reply;
  const headers = { ...reply.headers, "Set-Cookie": clearedCookie };
  if (reply.type !== undefined) return { ...reply, headers };

  const body = asObject(reply.body);
  // SvelteKit answers with the status of the error that was thrown: here, the SDK's.
  const status = typeof body["status"] === "number" ? body["status"] : reply.status;
  if (!prefersHtml(request.headers["accept"])) return { ...reply, status, headers };
  const page = renderErrorPage(status, messageOf(body));
  return { ...reply, status, headers, type: "text/html", body: page };
}

/** The message of an error: the SDK's takes that of PocketBase's reply. */
function messageOf(body: JsonObject): string {
  return toText(body["message"] ?? asObject(body["response"])["message"]);
}
