import { toMediaType } from "../../../lib/media-type.ts";
import { findContent } from "../../../spec/documented.ts";
import type { Operation, Parameter } from "../../../spec/operation.ts";
import type { RecordedExchange } from "../recorded-exchange.ts";
import type { FindViolations } from "./body-violations.ts";
import { findHeader } from "./find-header.ts";
import { readBody } from "./read-body.ts";

/** A way in which a request breaks the spec. */
export interface RequestProblem {
  /** JSON Pointer into the request's body; empty for its other parts. */
  readonly pointer: string;
  readonly message: string;
  readonly spec: string;
}

/** What was not recorded breaks nothing. */
export function findRequestProblems(
  operation: Operation,
  exchange: RecordedExchange,
  findViolations: FindViolations,
): readonly RequestProblem[] {
  return [
    ...operation.parameters.flatMap((parameter) => missingParameter(parameter, exchange)),
    ...bodyProblems(operation, exchange, findViolations),
  ];
}

function missingParameter(
  { name, in: place, required, pointer }: Parameter,
  { url, requestHeaders }: RecordedExchange,
): readonly RequestProblem[] {
  const isMissing =
    (place === "query" && !new URL(url, "http://localhost").searchParams.has(name)) ||
    (place === "header" && requestHeaders && findHeader(requestHeaders, name) === undefined);
  if (!required || !isMissing) return [];
  return [{ pointer: "", message: `has no ${place} parameter "${name}"`, spec: pointer }];
}

function bodyProblems(
  { requestBody, pointer }: Operation,
  { requestBody: text, requestHeaders }: RecordedExchange,
  findViolations: FindViolations,
): readonly RequestProblem[] {
  if (!requestBody || text === undefined) return [];
  const spec = `${pointer}/requestBody`;
  if (text === "") {
    return requestBody.required ? [{ pointer: "", message: "has no body", spec }] : [];
  }
  const mediaType = toMediaType(findHeader(requestHeaders ?? {}, "content-type"));
  if (mediaType === "" && !requestHeaders) return [];
  const media = findContent(requestBody.content, mediaType);
  if (!media) {
    return [{ pointer: "", message: `has a body of the media type "${mediaType}"`, spec }];
  }
  const body = readBody(text, mediaType);
  if (body.kind === "broken") return [{ pointer: "", message: "has a body that is no JSON", spec }];
  if (body.kind !== "value" || media.schema === undefined) return [];
  return findViolations(body.value, media.schema).map((violation) => ({
    pointer: violation.place,
    message: `has a body that breaks its schema: ${violation.place} ${violation.message}`.trim(),
    spec: violation.spec,
  }));
}
