import { findContent, isJson } from "../../../spec/documented.ts";
import type { ResponseObject } from "../../../spec/operation.ts";
import type { LiveRule, Observation } from "../live-rule.ts";
import type { Sighting } from "../judge/sighting.ts";

export const mediaTypeIsDocumented: LiveRule = {
  id: "live/media-type-is-documented",
  title: "Every body is of a media type that the spec documents for its status.",
  level: "must",
  source: "OpenAPI 3.1, Response Object: the media types of its content; RFC 9110, section 8.3.",
  needs: "headers",
  *each(sighting) {
    const { called, exchange, method } = sighting;
    const { response } = called ?? {};
    if (!called || !response || !sighting.headers) return;
    if (method === "HEAD" || exchange.status === 204 || exchange.status === 304) return;
    const problem = findProblem(sighting, response);
    if (!problem) return;
    const { operation, title } = called;
    yield {
      operationId: operation.id,
      pointer: "",
      expected: response.content.map(({ mediaType }) => mediaType).join(" or ") || "no body",
      spec: response.pointer,
      ...problem,
      message: `${title}: ${problem.message}`,
    };
  },
};

type Problem = Pick<Observation, "message" | "level" | "repair"> & { readonly received: string };

function findProblem(sighting: Sighting, response: ResponseObject): Problem | undefined {
  const { exchange, mediaType, called } = sighting;
  const { content } = response;
  const { responseBody } = exchange;
  if (responseBody === "") {
    if (content.length === 0) return undefined;
    return { message: "the documented body is missing.", received: "no body" };
  }
  if (mediaType === "") {
    if (content.length === 0 || responseBody === undefined) return undefined;
    return { message: "the body has no Content-Type.", received: "no Content-Type" };
  }
  if (findContent(content, mediaType) || !called) return undefined;
  const { pointer: operation } = called.operation;
  const { status } = exchange;
  return {
    message: `the media type ${mediaType} is not documented.`,
    received: mediaType,
    // Where no content is documented, a framework often adds a sentence.
    ...(content.length === 0 && { level: isJson(mediaType) ? "should" : "info" }),
    repair: { kind: "media-type", operation, status, response: response.pointer, mediaType },
  };
}
