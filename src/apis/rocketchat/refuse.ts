import type { Refusal, UntypedReply } from "../../mock/definition/refusal.ts";
import { getEra } from "./era.ts";
import { replyHeaders } from "./reply-headers.ts";

/** How a server answers what never reaches an operation. */
export function refuse({
  kind,
  profile,
  allow,
  request,
}: Refusal): UntypedReply | "continue" | undefined {
  switch (kind) {
    case "unknown-path":
      return answer(404, NO_ENDPOINT);
    case "method-not-allowed":
      return answer(405, NO_ENDPOINT, { Allow: allow.join(", ") });
    case "body-malformed":
    case "body-not-an-object":
      return getEra(profile).swallowsMalformedBodies ? "continue" : answer(400, NOT_JSON);
    // What cannot be read is as good as empty: an empty login is refused for what it lacks.
    case "body-missing":
    case "unsupported-media-type":
      return "continue";
    case "unauthenticated":
      return { ...answer(401, toUnauthenticated(profile)), reason: reasonFor(request.headers) };
    // Nothing is known of how servers answer these.
    case "body-too-large":
    case "request-invalid":
      return undefined;
  }
}

const NO_ENDPOINT = { status: "error", message: "API endpoint does not exist" };
const NOT_JSON = { status: "error", message: "Invalid JSON" };
const LOGIN_NEEDED = "You must be logged in to do this.";

function answer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): UntypedReply {
  return { status, body, headers: { ...replyHeaders, ...headers } };
}

function toUnauthenticated(profile: string): object {
  return getEra(profile).errors === "flagged"
    ? { success: false, error: LOGIN_NEEDED, status: "error", message: LOGIN_NEEDED }
    : { status: "error", message: LOGIN_NEEDED };
}

function reasonFor(headers: Readonly<Record<string, string | undefined>>): string {
  return headers["x-auth-token"] && headers["x-user-id"]
    ? "invalid-credentials"
    : "credentials-missing";
}
