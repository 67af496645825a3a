import { asArray, asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import type { RecordedLogin } from "../../../mock/definition/admin.ts";

/** The user that the server answers to a login, with the id that stands beside it. */
export function fromLogin({
  operationId,
  status,
  replyBody,
}: RecordedLogin): JsonObject | undefined {
  const { userId, me } = asObject(asObject(replyBody)["data"]);
  if (operationId !== "login" || status !== 200 || !isObject(me)) return undefined;
  const emails = asArray(me["emails"]).map((email) => ({
    address: asObject(email)["address"],
    verified: asObject(email)["verified"] === true,
  }));
  return { ...me, id: userId, emails, email: undefined };
}
