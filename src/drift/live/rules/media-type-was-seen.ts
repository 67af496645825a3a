import { toPointer } from "../../../lib/json-pointer.ts";
import type { LiveRule } from "../live-rule.ts";

export const mediaTypeWasSeen: LiveRule = {
  id: "live/media-type-was-seen",
  title: "Every documented media type of the responses that came was sent.",
  level: "info",
  source: "What never came may be gone, and nothing here has judged it.",
  needs: "headers",
  *end({ operations, responses }) {
    for (const operation of operations) {
      for (const response of operation.responses) {
        const seen = responses.get(response);
        // A response whose media type nobody recorded tells nothing of the others.
        if (!seen || [...seen].every((mediaType) => mediaType === "")) continue;
        for (const { mediaType } of response.content) {
          if (seen.has(mediaType)) continue;
          const pointer = response.pointer + toPointer(["content", mediaType]);
          const title = `${operation.method} ${operation.path} ${response.status}`;
          yield {
            operationId: operation.id,
            pointer,
            message: `${title}: the media type ${mediaType} never came.`,
            spec: pointer,
          };
        }
      }
    }
  },
};
