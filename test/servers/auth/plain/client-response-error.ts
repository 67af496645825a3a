import type { Parts } from "./parts.ts";
import type { Refusal } from "./refusals.ts";

/** The service's own PocketBase, which outsiders never see. */
const POCKETBASE_URL = "http://127.0.0.1:8090/api/collections/users/auth-with-password";

/** A refusal of PocketBase as the error of its SDK, serialised. */
export function toClientResponseError(refusal: Refusal, parts: Parts): object {
  const { status } = refusal;
  const response = parts.envelope(refusal);
  const originalError = { url: POCKETBASE_URL, status, data: response };
  return {
    url: POCKETBASE_URL,
    status,
    response,
    isAbort: false,
    originalError,
    ...(parts.hasCause && { cause: originalError }),
    name: `ClientResponseError ${status}`,
  };
}
