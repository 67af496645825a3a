import type { Answer, Era, FieldErrors } from "../pocketbase/era.ts";
import type { components } from "../schema.gen.ts";

type ClientResponseError = components["schemas"]["ClientResponseError"];

/** Where the service reaches PocketBase: not where clients reach the service. */
const POCKETBASE_URL = "http://127.0.0.1:8090/api/collections/users/auth-with-password";

/** PocketBase's refusal, as its SDK throws it and the service passes it on. */
export function toClientResponseError(
  era: Era,
  answer: Answer,
  data?: FieldErrors,
): ClientResponseError {
  const { status } = answer;
  const response = era.toError(answer, data);
  const originalError = { url: POCKETBASE_URL, status, data: response };
  return {
    url: POCKETBASE_URL,
    status,
    response,
    isAbort: false,
    originalError,
    ...(era.errorsHaveCause && { cause: originalError }),
    name: `ClientResponseError ${status}`,
  };
}
