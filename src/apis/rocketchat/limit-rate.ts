import { take, type ThrottleOutcome, type ThrottleState } from "../../credentials/throttle.ts";
import { type Awaitable, chain } from "../../lib/awaitable.ts";
import type { Passage } from "../../mock/definition/api.ts";
import type { UntypedReply } from "../../mock/definition/refusal.ts";
import { defineCollection, type Collection } from "../../mock/store/store.ts";
import type { RocketChatModel } from "./model.ts";
import { replyHeaders } from "./reply-headers.ts";

const throttles: Collection<ThrottleState> = defineCollection("rocketchat/throttles", 10_000);

/** Lets an address call an operation only so often, where the rate limit is on. */
export function limitRate(
  { request, operationId, context }: Passage<RocketChatModel>,
  next: () => Awaitable<UntypedReply>,
): Awaitable<UntypedReply> {
  const { records, clock, settings } = context;
  if (operationId === undefined || !settings.rateLimitEnabled) return next();

  const key = `${operationId} ${request.remoteAddress}`;
  const outcome = take(records.get(throttles, key), clock.now(), {
    limit: settings.rateLimitCalls,
    windowMs: settings.rateLimitWindowMs,
  });
  records.set(throttles, key, outcome.state);
  return chain(outcome.allowed ? next() : tooManyRequests(outcome), (reply) => ({
    ...reply,
    headers: { ...reply.headers, ...toHeaders(outcome) },
  }));
}

function tooManyRequests({ retryAfterMs }: ThrottleOutcome): UntypedReply {
  const seconds = Math.ceil(retryAfterMs / 1000);
  const error = `Error, too many requests. Please slow down. You must wait ${seconds} seconds before trying this endpoint again. [error-too-many-requests]`;
  return {
    status: 429,
    body: { success: false, error },
    headers: replyHeaders,
    reason: "too-many-requests",
  };
}

function toHeaders({ limit, remaining, resetAt }: ThrottleOutcome): Record<string, string> {
  return {
    "X-RateLimit-Limit": String(limit),
    "X-RateLimit-Remaining": String(remaining),
    // In milliseconds, unlike what most servers send.
    "X-RateLimit-Reset": String(resetAt),
  };
}
