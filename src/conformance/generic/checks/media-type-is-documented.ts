import { isBodiless } from "../../../lib/bodiless.ts";
import type { ResponseObject } from "../../../spec/operation.ts";
import type { ExchangeCheck, Shortfall } from "../../check.ts";
import { type Exchange, isAccepted } from "../../exchange.ts";
import { mediaTypeOf, wayToResponse } from "../judging/documented.ts";
import { findContent, isJson } from "../../../spec/documented.ts";
import { findJudgedResponse } from "../judging/judged-response.ts";
import { levelOf } from "../judging/level-of.ts";

export const mediaTypeIsDocumented: ExchangeCheck = {
  id: "generic/media-type-is-documented",
  title: "Every body is of a media type that the spec documents for its status.",
  level: "must",
  requirements: [],
  source: "OpenAPI 3.1, Response Object: the media types of its content; RFC 9110, section 8.3.",
  applies: ({ operationId, request }) => operationId !== undefined && request.method !== "HEAD",
  *each(exchange, { spec }) {
    const judged = findJudgedResponse(spec, exchange);
    // A parser or a proxy may refuse what is malformed in words of its own.
    if (!judged || (exchange.malformed && !isAccepted(exchange))) return;
    const { operation, response } = judged;
    const problem = findProblem(exchange, response);
    if (!problem) return;
    const [media] = response.content;
    const place = findContent(response.content, mediaTypeOf(exchange.response.headers)) ?? media;
    const chain = [...wayToResponse(spec, operation, response), ...mediaPlace(place)];
    yield {
      exchange,
      ...problem,
      level: levelOf(spec, exchange, chain),
      spec: `${response.pointer}/content`,
    };
  },
};

type Problem = Pick<Shortfall, "message" | "expected" | "received">;

function findProblem({ response }: Exchange, documented: ResponseObject): Problem | undefined {
  // Without a documented content any body will do: a framework often adds a sentence.
  if (documented.content.length === 0) return undefined;
  const { status, body, json, headers } = response;
  if (isBodiless(status)) return undefined;
  const expected = documented.content.map(({ mediaType }) => mediaType).join(" or ");
  const received = mediaTypeOf(headers);
  if (received === "") {
    const isNothing = body === "";
    return {
      message: isNothing ? "The documented body is missing." : "The body has no Content-Type.",
      expected,
      received: isNothing ? "no body" : "no Content-Type",
    };
  }
  if (!findContent(documented.content, received)) {
    return { message: "The media type is not documented for this status.", expected, received };
  }
  if (!isJson(received) || json !== undefined) return undefined;
  return {
    message: "The body says that it is JSON, and is not.",
    expected: "JSON",
    received: "other text",
  };
}

function mediaPlace(media: ResponseObject["content"][number] | undefined): readonly string[] {
  return media?.schema === undefined ? [] : [media.schema];
}
