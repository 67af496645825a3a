import { isBodiless } from "../../lib/bodiless.ts";
import { isObject } from "../../lib/json.ts";
import { toMediaType } from "../../lib/media-type.ts";
import { isJson } from "../../spec/documented.ts";
import type { ResponseObject } from "../../spec/operation.ts";
import type { SpecViolation } from "../../spec/violation.ts";
import type { Route } from "../loaded-api.ts";
import { findMedia } from "./body.ts";
import type { UntypedReply } from "../definition/refusal.ts";

const NO_VIOLATIONS: readonly SpecViolation[] = [];

/** How a reply breaks the spec of its operation: status, media type, body. */
export function checkReply(
  { operation, spec }: Pick<Route, "operation" | "spec">,
  reply: UntypedReply,
): readonly SpecViolation[] {
  const response = findResponse(operation.responses, reply.status);
  if (!response) {
    const known = operation.responses.map(({ status }) => status).join(", ");
    const message = `status ${reply.status} is not documented (${known})`;
    return [{ pointer: "/status", message, specPointer: `${operation.pointer}/responses` }];
  }
  const isDocumentedBody = response.content.length > 0 && !isBodiless(reply.status);
  if (reply.body === undefined && !isDocumentedBody) return NO_VIOLATIONS;
  const type = reply.type ?? "application/json";
  const content = findMedia(response.content, type);
  if (!content) {
    const message = `media type ${type} is not documented`;
    return [{ pointer: "/headers/content-type", message, specPointer: response.pointer }];
  }
  const { schema } = content;
  if (schema === undefined || !isJudged(reply, type)) return NO_VIOLATIONS;
  const violations = spec.schemaAt(schema)(reply.body);
  if (violations.length === 0) return NO_VIOLATIONS;
  return violations.map((violation) => ({ ...violation, specPointer: schema }));
}

/** XML and bytes are sent as they are; a text is judged where JSON or a string is documented. */
function isJudged({ body }: UntypedReply, type: string): boolean {
  return (
    type === "application/json" ||
    isJson(toMediaType(type)) ||
    type.startsWith("text/plain") ||
    isObject(body)
  );
}

/** The documented response for a status: exact, else its range, else the default. */
function findResponse(
  responses: readonly ResponseObject[],
  status: number,
): ResponseObject | undefined {
  const exact = String(status);
  return (
    responses.find((response) => response.status === exact) ??
    responses.find((response) => response.status === `${exact[0]}XX`) ??
    responses.find((response) => response.status === "default")
  );
}
