import { asObject, type JsonObject } from "../../../lib/json.ts";
import type { MockRequest } from "../../../mock/message.ts";
import type { UntypedReply } from "../../../mock/definition/refusal.ts";
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
  const isJson = reply.type === undefined || reply.type === "application/json";
  if (!isJson || !prefersHtml(request.headers["accept"])) return { ...reply, headers };
  const page = renderErrorPage(reply.status, messageOf(asObject(reply.body)));
  return { ...reply, headers, type: "text/html", body: page };
}

/** The message of an error: the SDK's takes that of PocketBase's reply. */
function messageOf(body: JsonObject): string {
  return toText(body["message"] ?? asObject(body["response"])["message"]);
}
