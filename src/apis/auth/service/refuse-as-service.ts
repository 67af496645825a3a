import type { Refusal, UntypedReply } from "../../../mock/definition/refusal.ts";
import { isNullBody } from "../is-null-body.ts";
import { refuseCrossSiteForm } from "./cross-site-form.ts";

/** How the SvelteKit service answers what never reaches its login. */
export function refuseAsService(refusal: Refusal): UntypedReply | "continue" | undefined {
  return refuseCrossSiteForm(refusal.request) ?? refuseByKind(refusal);
}

function refuseByKind({ kind, request, allow }: Refusal): UntypedReply | "continue" | undefined {
  switch (kind) {
    case "method-not-allowed":
      return {
        status: 405,
        type: "text/plain",
        headers: { allow: allow.join(", ") },
        body: `${request.method} method not allowed`,
      };
    case "body-not-an-object":
      // Any value but null can be asked for a user name; it then has none.
      return isNullBody(request.body) ? internalError(kind) : "continue";
    case "body-missing":
    case "body-malformed":
    case "unsupported-media-type":
      return internalError(kind);
    case "unknown-path":
    case "body-too-large":
    case "request-invalid":
    case "unauthenticated":
      return undefined;
  }
}

/** The service parses the body outside its error handling. */
function internalError(reason: string): UntypedReply {
  return { status: 500, body: { message: "Internal Error" }, reason };
}
