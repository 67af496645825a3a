import { isDeepStrictEqual } from "node:util";
import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { isObject } from "../../../../lib/json.ts";
import { bodyOf, isClientResponseError } from "../judging/replies.ts";

export const originalErrorRepeatsTheResponse: ExchangeCheck = {
  id: "auth/original-error-repeats-the-response",
  title: "The originalError has the data and the url of the error.",
  level: "should",
  requirements: [
    "auth/login/400/original-error",
    "auth/login/400/original-error/url",
    "auth/login/400/original-error/data",
  ],
  source: "The SDK makes its error from the originalError: both hold the same.",
  applies: isClientResponseError,
  *each(exchange) {
    const { originalError, response, url } = bodyOf(exchange);
    if (!isObject(originalError)) return;
    const pairs = [
      ["data", response],
      ["url", url],
    ] as const;
    for (const [name, expected] of pairs) {
      const received = originalError[name];
      // One that is missing is a matter of the shape.
      if (received === undefined || expected === undefined) continue;
      if (isDeepStrictEqual(received, expected)) continue;
      const message = `The ${name} of the originalError is not that of the error.`;
      yield { exchange, message, pointer: `/originalError/${name}`, expected, received };
    }
  },
};
