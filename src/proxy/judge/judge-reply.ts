import { nestsDeeper } from "../../lib/json-depth.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import { toMediaType } from "../../lib/media-type.ts";
import { findContent, findResponse, isJson, isOfItsOwnAccord } from "../../spec/documented.ts";
import type { ResponseObject } from "../../spec/operation.ts";
import type { ReplyHead } from "../headers/to-client.ts";
import { explainBody } from "./explain-body.ts";
import type { ProxyRoute } from "./routes.ts";
import {
  bodyFitsSchema,
  jsonCanBeRead,
  mediaTypeIsDocumented,
  requiredHeaderIsSent,
  statusIsDocumented,
} from "./rules.ts";
import { toUnjudged } from "./unjudged.ts";
import type { ProxyViolation } from "./violation.ts";

/** A reply as the upstream gave it. */
export interface SeenReply {
  readonly status: number;
  readonly fields: ReplyHead["fields"];
  /** Without content codings; undefined when it was too large or cannot be decoded. */
  readonly body: string | undefined;
  /** Whether none can be there: after HEAD, with 204 and 304. */
  readonly isBodiless: boolean;
}

const NONE: readonly ProxyViolation[] = [];

/** Deeper JSON would run out of stack. */
const DEPTH_LIMIT = 200;

/** How a reply breaks the operation that was called. */
export function judgeReply(route: ProxyRoute, reply: SeenReply): readonly ProxyViolation[] {
  try {
    return judge(route, reply);
  } catch (mistake) {
    return toUnjudged(route, "reply", mistake);
  }
}

function judge(route: ProxyRoute, reply: SeenReply): readonly ProxyViolation[] {
  const { operation } = route;
  const { status } = reply;
  const response = findResponse(operation, status);
  // Only where the spec speaks of the status itself does it bind whoever stands in front of the operation.
  if (!response || (response.status !== String(status) && isOfItsOwnAccord(status))) {
    return response || status === 304 || isOfItsOwnAccord(status)
      ? NONE
      : [toUndocumented(route, status)];
  }
  const headers = missingHeaders(route, reply, response);
  const body = reply.isBodiless ? NONE : judgeBody(route, reply, response);
  return headers.length === 0 ? body : [...headers, ...body];
}

function toUndocumented({ operation }: ProxyRoute, status: number): ProxyViolation {
  return {
    rule: statusIsDocumented,
    ...(status >= 500 && { level: "should" }),
    pointer: "/reply/status",
    message: `is ${status}, which is not documented`,
    expected: operation.responses.map((response) => response.status).join(", "),
    received: String(status),
    specPointer: `${operation.pointer}/responses`,
  };
}

function missingHeaders(
  { requiredHeaders }: ProxyRoute,
  { fields }: SeenReply,
  { pointer }: ResponseObject,
): readonly ProxyViolation[] {
  const required = requiredHeaders.get(pointer) ?? [];
  const missing = required.filter(({ name }) => !(name.toLowerCase() in fields));
  return missing.map(({ name, specPointer }) => ({
    rule: requiredHeaderIsSent,
    pointer: `/reply/headers${toPointer([name.toLowerCase()])}`,
    message: "is missing",
    expected: `a header ${name}`,
    received: "none",
    specPointer,
  }));
}

function judgeBody(
  route: ProxyRoute,
  { fields, body }: SeenReply,
  { content, pointer }: ResponseObject,
): readonly ProxyViolation[] {
  const { "content-type": contentType } = fields;
  const mediaType = toMediaType(typeof contentType === "string" ? contentType : undefined);
  const media = findContent(content, mediaType);
  if (body === "" && content.length === 0) return NONE;
  if (body === "" || !media) {
    const known = content.map((documented) => documented.mediaType).join(" or ") || "no body";
    const received = body === "" ? "no body" : mediaType || "no Content-Type";
    // A framework often adds a sentence where no content is documented.
    const isHarmless = content.length === 0 && !isJson(mediaType);
    return [
      {
        rule: mediaTypeIsDocumented,
        ...(isHarmless && { level: "info" }),
        pointer: body === "" ? "/reply/body" : "/reply/headers/content-type",
        message: body === "" ? "is missing" : `is ${received}, which is not documented`,
        expected: known,
        received,
        specPointer: pointer,
      },
    ];
  }
  if (body === undefined || media.schema === undefined) return NONE;
  return judgeContent(route, { body, mediaType, schema: media.schema });
}

interface Content {
  readonly body: string;
  readonly mediaType: string;
  readonly schema: string;
}

function judgeContent(
  route: ProxyRoute,
  { body, mediaType, schema }: Content,
): readonly ProxyViolation[] {
  if (!isJson(mediaType)) {
    return mediaType.startsWith("text/") ? judgeValue(route, schema, body) : NONE;
  }
  if (nestsDeeper(body, DEPTH_LIMIT)) return NONE;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return [
      {
        rule: jsonCanBeRead,
        pointer: "/reply/body",
        message: "says that it is JSON, and is not",
        expected: mediaType,
        received: "other text",
        specPointer: schema,
      },
    ];
  }
  return judgeValue(route, schema, value);
}

function judgeValue(route: ProxyRoute, schema: string, body: unknown): readonly ProxyViolation[] {
  const violations = route.spec.schemaAt(schema)(body);
  if (violations.length === 0) return NONE;
  const found = violations.map((violation) => ({ ...violation, specPointer: schema }));
  return explainBody(route, { rule: bodyFitsSchema, prefix: "/reply/body", body, found });
}
