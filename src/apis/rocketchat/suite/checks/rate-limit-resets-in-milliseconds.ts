import type { Check } from "../../../../conformance/check.ts";

/** In seconds this is an instant about 3,000 years from now. */
const LEAST = 1e11;

export const rateLimitResetsInMilliseconds: Check = {
  id: "rocketchat/rate-limit-resets-in-milliseconds",
  title: "X-RateLimit-Reset is an instant in milliseconds since 1970.",
  level: "info",
  requirements: [],
  source: "Servers whose rate limiter is on send it so.",
  applies: ({ response }) => "x-ratelimit-reset" in response.headers,
  *each(exchange) {
    const received = exchange.response.headers["x-ratelimit-reset"];
    if (Number(received) >= LEAST) return;
    yield { exchange, message: "The reset is no instant in milliseconds.", received };
  },
};
