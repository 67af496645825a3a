import type { CorrectServer } from "../../subject.ts";
import type { Layer } from "../layers.ts";
import { toClientResponseError } from "../plain/client-response-error.ts";
import { toJsonReply } from "../plain/exchange.ts";
import type { IncomingRequest, Reply } from "../plain/exchange.ts";
import { negotiate } from "../plain/negotiate.ts";
import { pocketBase022, pocketBase023, type Parts } from "../plain/parts.ts";
import type { User } from "../plain/users.ts";
import { userOf } from "../credentials-of.ts";
import { toCorrectServer, type Variant } from "./variant.ts";

interface Limit {
  readonly requests: number;
  readonly windowMs: number;
  readonly refuse: (request: IncomingRequest, retryAfterMs: number) => Reply;
}

/** Lets so many logins pass in a window, which begins with the first of them. */
function limitLogins({ requests, windowMs, refuse }: Limit): Layer {
  return (next, clock) => {
    let windowEnd = Number.NEGATIVE_INFINITY;
    let passed = 0;
    return async (request) => {
      if (request.method !== "POST") return next(request);
      if (clock.now() >= windowEnd) {
        windowEnd = clock.now() + windowMs;
        passed = 0;
      }
      if (passed >= requests) return refuse(request, windowEnd - clock.now());
      passed += 1;
      return next(request);
    };
  };
}

/** Answers 429 as PocketBase does: without a header that tells when to come back. */
function refuseAsPocketBase(request: IncomingRequest, parts: Parts): Reply {
  const refusal = { status: 429, message: "Too Many Requests.", data: {} };
  return negotiate(request, toJsonReply(429, toClientResponseError(refusal, parts)));
}

function refuseAsProxy(retryAfterMs: number): Reply {
  const reply = toJsonReply(429, { message: "Too many requests" });
  const seconds = String(Math.ceil(retryAfterMs / 1000));
  return { ...reply, headers: { ...reply.headers, "retry-after": seconds } };
}

const MAX_FAILURES = 5;
const LOCK_MS = 60_000;

/** Locks a user out for a minute after five wrong passwords in a row. */
const lockOut: Layer = (next, clock) => {
  const failures = new Map<User, number>();
  const lockedUntil = new Map<User, number>();
  return async (request) => {
    const user = userOf(request);
    if (!user) return next(request);
    if (clock.now() < (lockedUntil.get(user) ?? 0)) {
      return refuseAsPocketBase(request, pocketBase022);
    }

    const reply = await next(request);
    if (reply.status === 200) failures.delete(user);
    if (!reply.text.includes("Failed to authenticate.")) return reply;
    const count = (failures.get(user) ?? 0) + 1;
    failures.set(user, count % MAX_FAILURES);
    if (count === MAX_FAILURES) lockedUntil.set(user, clock.now() + LOCK_MS);
    return reply;
  };
};

const variants: readonly Variant[] = [
  {
    id: "two-logins-in-three-seconds",
    title: "PocketBase's own limit is on: two logins in three seconds.",
    parts: pocketBase023,
    layer: limitLogins({
      requests: 2,
      windowMs: 3000,
      refuse: (request) => refuseAsPocketBase(request, pocketBase023),
    }),
  },
  {
    id: "ten-logins-in-a-minute",
    title: "A proxy lets ten logins pass in a minute and says when to come back.",
    layer: limitLogins({
      requests: 10,
      windowMs: 60_000,
      refuse: (_, retryAfterMs) => refuseAsProxy(retryAfterMs),
    }),
  },
  {
    id: "lock-out-after-five-failures",
    title: "Five failures in a row lock a user out for a minute.",
    layer: lockOut,
  },
];

export const limits: readonly CorrectServer[] = variants.map(toCorrectServer);
