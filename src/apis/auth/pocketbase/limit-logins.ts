import { take, type ThrottleState } from "../../../credentials/throttle.ts";
import { type Collection, defineCollection } from "../../../mock/store/store.ts";
import type { Passage } from "../../../mock/definition/api.ts";
import type { AuthModel } from "../settings.ts";
import type { Answer } from "./era.ts";
import { eraOf } from "./era-of.ts";

const windows: Collection<ThrottleState> = defineCollection("auth/login-windows", 1000);

/** The service calls PocketBase for all of its users, so they share one window. */
const SERVICE_ADDRESS = "127.0.0.1";

/** Counts a login of a client; gives PocketBase's answer when there were too many. */
export function limitLogins({
  request,
  operationId,
  context,
}: Passage<AuthModel>): Answer<429> | undefined {
  const { rateLimit } = eraOf(context.profile);
  if (!rateLimit || (operationId !== "login" && operationId !== "authWithPassword"))
    return undefined;
  const client = operationId === "login" ? SERVICE_ADDRESS : request.remoteAddress;
  const state = context.records.get(windows, client);
  const outcome = take(state, context.clock.now(), rateLimit.policy);
  context.records.set(windows, client, outcome.state);
  return outcome.allowed ? undefined : rateLimit.answer;
}
