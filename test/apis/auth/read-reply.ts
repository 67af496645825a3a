import type { LoginSuccess } from "../../../src/apis/auth/pocketbase/login-outcome.ts";
import type { components } from "../../../src/apis/auth/schema.gen.ts";

/** The body of a login that was accepted: the mock itself judges replies by the spec. */
export async function readSuccess(reply: Response): Promise<LoginSuccess> {
  return JSON.parse(await reply.text());
}

export async function readError(
  reply: Response,
): Promise<components["schemas"]["ClientResponseError"]> {
  return JSON.parse(await reply.text());
}
