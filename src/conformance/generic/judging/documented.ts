import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import { asObject } from "../../../lib/json.ts";
import { toMediaType } from "../../../lib/media-type.ts";
import type { Operation, ResponseObject } from "../../../spec/operation.ts";
import type { Spec } from "../../../spec/spec.ts";
import type { Exchange } from "../../exchange.ts";

/** The operation that an exchange called; undefined when it called none, or with another method. */
export function findOperation(
  { operations }: Spec,
  { operationId, request }: Pick<Exchange, "operationId" | "request">,
): Operation | undefined {
  const operation = operations.find(({ id }) => id === operationId);
  return operation?.method === request.method ? operation : undefined;
}

/** The way to a response: where the operation names it and, behind a reference, where it stands. */
export function wayToResponse(
  { document }: Spec,
  operation: Operation,
  response: ResponseObject,
): readonly string[] {
  const own = asObject(resolvePointer(document, `${operation.pointer}/responses`));
  const key = Object.keys(own).find((name) => name.toLowerCase() === response.status.toLowerCase());
  const named = operation.pointer + toPointer(["responses", key ?? response.status]);
  return named === response.pointer ? [named] : [named, response.pointer];
}

/** The media type of a message: lower case, without parameters; empty when there is none. */
export function mediaTypeOf(headers: Readonly<Record<string, string>>): string {
  return toMediaType(headers["content-type"]);
}
