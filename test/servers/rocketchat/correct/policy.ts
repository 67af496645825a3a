import { inProof, inRoute } from "../changes.ts";
import { noSuchRoute } from "../plain/routes.ts";
import { codeOf, stepAt } from "../plain/second-factor.ts";
import { toReply, withHeaders } from "../plain/refuse.ts";
import type { Behaviour, Reply, Server } from "../plain/server.ts";
import { isObject } from "../plain/to-options.ts";
import type { Variant } from "./variant.ts";

const LIMIT = 10;
const WINDOW_MS = 60_000;

interface Window {
  readonly remaining: number;
  readonly resetAt: number;
  readonly now: number;
}

/** Lets ten logins through in each minute, and gives the rest to `refuse`. */
function limitLogins(
  announce: (reply: Reply, window: Window) => Reply,
  plain: Behaviour,
): Behaviour {
  let count = 0;
  let resetAt = 0;
  return inRoute("POST /api/v1/login", ({ clock }, _request, next) => {
    const now = clock.now();
    if (now >= resetAt) {
      count = 0;
      resetAt = now + WINDOW_MS;
    }
    count += 1;
    const reply = count > LIMIT ? tooManyRequests(resetAt - now) : next();
    return announce(reply, { remaining: Math.max(0, LIMIT - count), resetAt, now });
  })(plain);
}

function tooManyRequests(waitMs: number): Reply {
  const seconds = Math.ceil(waitMs / 1000);
  return toReply(429, {
    success: false,
    error: `Error, too many requests. Please slow down. You must wait ${seconds} seconds before trying this endpoint again. [error-too-many-requests]`,
  });
}

const withRateLimitHeaders = (reply: Reply, { remaining, resetAt }: Window) =>
  withHeaders(reply, {
    "X-RateLimit-Limit": String(LIMIT),
    "X-RateLimit-Remaining": String(remaining),
    "X-RateLimit-Reset": String(resetAt),
  });

const withRetryAfter = (reply: Reply, { resetAt, now }: Window) =>
  reply.status === 429
    ? withHeaders(reply, { "Retry-After": String(Math.ceil((resetAt - now) / 1000)) })
    : reply;

/** Takes a code only if it is of a later step than the last one that was taken. */
function refuseReplay(plain: Behaviour): Behaviour {
  const lastSteps = new Map<string, number>();
  const stepOf = ({ clock }: Server, secret: string, code: unknown) =>
    plain.codeSteps
      .map((step) => stepAt(clock.now()) + step)
      .find((step) => codeOf(secret, step) === String(code));
  return {
    ...plain,
    verifyCode: (server, user, code) => {
      const step = stepOf(server, user.secret ?? "", code);
      if (step === undefined) return plain.verifyCode(server, user, code);
      if (step <= (lastSteps.get(user.id) ?? 0)) return false;
      lastSteps.set(user.id, step);
      return true;
    },
  };
}

/** Correct servers with other rules, and with fewer or stricter ways in. */
export const policyVariants: Readonly<Record<string, Variant>> = {
  "rate-limited": {
    title: "Ten logins a minute, announced as the real rate limiter does.",
    era: "5",
    change: (plain) => limitLogins(withRateLimitHeaders, plain),
  },
  "rate-limited-retry-after": {
    title: "Ten logins a minute; a refusal says with Retry-After how many seconds to wait.",
    era: "8",
    change: (plain) => limitLogins(withRetryAfter, plain),
  },
  "login-only": {
    title: "There is no /api/v1/me and no /api/v1/logout.",
    change: (plain) => ({
      ...plain,
      routes: {
        ...plain.routes,
        "GET /api/v1/me": () => noSuchRoute(404),
        "POST /api/v1/logout": () => noSuchRoute(404),
        "GET /api/v1/logout": () => noSuchRoute(404),
      },
    }),
  },
  "no-replay": {
    title: "A code that was used, and each older one, is refused.",
    era: "5",
    change: refuseReplay,
  },
  "current-code-only": {
    title: "Only the code of the current 30 seconds is taken.",
    change: (plain) => ({ ...plain, codeSteps: [0] }),
  },
  "clock-ahead": {
    title: "The server's clock is 90 seconds fast, which its Date header shows.",
    era: "8",
    time: (clock) => ({ now: () => clock.now() + 90_000 }),
  },
  "early-lock-out": {
    title: "A user is blocked after five failures in a row.",
    change: (plain) => ({ ...plain, maxFailures: 5 }),
  },
  "directory-without-options": {
    title: "A directory login may leave ldapOptions out.",
    change: inProof((server, options, attempt) => {
      const isBare = isObject(options) && options["ldap"] && options["ldapOptions"] === undefined;
      return isBare ? server.behaviour.prove(server, { ...options, ldapOptions: {} }) : attempt;
    }),
  },
};
