import type { JsonObject } from "../../../lib/json.ts";
import { toMediaType } from "../../../lib/media-type.ts";
import type { Operation, SecurityScheme } from "../../../spec/operation.ts";
import type { CallClaim, CallPart } from "../read/claims.ts";
import { isStatusPromised } from "./pair-bodies.ts";
import { isSameParameter, nameParameter, promisedParameters } from "./find-parameter.ts";

/** Headers that say how a message travels, and nothing of the operation. RFC 9110, sections 6.6, 7 and 10.1. */
const FRAMING = new Set([
  "accept-encoding",
  "connection",
  "content-length",
  "expect",
  "host",
  "te",
  "transfer-encoding",
  "user-agent",
]);

/** What a call sends and the page's part of the spec does not take. */
export function findForeignParts(
  document: JsonObject,
  operation: Operation,
  { parts }: CallClaim,
): readonly CallPart[] {
  const promised = promisedParameters(document, operation);
  const schemes = operation.security.flat();
  return parts.filter((part) => {
    if (part.in === "header" && FRAMING.has(part.name.toLowerCase())) return false;
    if (isAccept(part)) return !isAnswered(document, operation, part);
    const isKnown = promised.some((parameter) => isSameParameter(parameter, part));
    return !isKnown && !schemes.some((scheme) => isCarriedBy(scheme, part));
  });
}

/** What the spec requires of a call that does not send it, by name. */
export function findMissingParts(
  document: JsonObject,
  operation: Operation,
  { parts }: CallClaim,
): readonly string[] {
  const missing = promisedParameters(document, operation)
    .filter((parameter) => parameter.required && parameter.in !== "path")
    .filter((parameter) => !parts.some((part) => isSameParameter(parameter, part)))
    .map((parameter) => nameParameter(parameter));
  const isOpen = operation.security.some((schemes) =>
    schemes.every((scheme) => parts.some((part) => isCarriedBy(scheme, part))),
  );
  return operation.security.length === 0 || isOpen ? missing : [...missing, "a credential"];
}

function isCarriedBy({ kind, in: place, key = "" }: SecurityScheme, part: CallPart): boolean {
  if (kind === "apiKey") {
    return isSameParameter({ name: key, in: place ?? "header" }, part);
  }
  if (!isSameParameter({ name: "authorization", in: "header" }, part)) return false;
  return kind === "other" || part.value.toLowerCase().startsWith(`${kind} `);
}

/** OpenAPI 3.1.1, Parameter Object: `Accept` is no parameter; the media types of the responses say what it may be. */
function isAccept(part: CallPart): boolean {
  return isSameParameter({ name: "accept", in: "header" }, part);
}

function isAnswered(document: JsonObject, operation: Operation, { value }: CallPart): boolean {
  const known = operation.responses
    .filter((response) => isStatusPromised(document, operation, response))
    .flatMap(({ content }) => content.map(({ mediaType }) => mediaType));
  const asked = value.split(",").map((each) => toMediaType(each).replace(/\*$/, ""));
  return asked.some((type) => type === "*/" || known.some((each) => each.startsWith(type)));
}

/** `the header parameter "X-Trace"`, `a Basic credential`. */
export function namePart(part: CallPart): string {
  const isCredential = isSameParameter({ name: "authorization", in: "header" }, part);
  const [scheme = ""] = part.value.split(" ", 1);
  if (isAccept(part)) return `the header "Accept: ${part.value}"`;
  return isCredential ? `a ${scheme} credential` : nameParameter(part);
}
