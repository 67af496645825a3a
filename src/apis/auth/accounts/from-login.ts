import { asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import type { RecordedLogin } from "../../../mock/definition/admin.ts";

/** The record that the service, or PocketBase behind it, answers to a login. */
export function fromLogin({ status, replyBody }: RecordedLogin): JsonObject | undefined {
  const { record } = asObject(replyBody);
  return status === 200 && isObject(record) ? record : undefined;
}
