import type { Operation, Parameter } from "../../../spec/operation.ts";
import { isPromised } from "../../../spec/provenance.ts";
import type { JsonObject } from "../../../lib/json.ts";
import type { OperationPair } from "./pair-operations.ts";
import type { OperationClaim, ParameterClaim } from "../read/claims.ts";

interface Named {
  readonly name: string;
  readonly in: string;
}

/** RFC 9110, section 5.1: names of header fields have no case; all others do. */
export function isSameParameter(one: Named, other: Named): boolean {
  const plain = (each: Named) => (each.in === "header" ? each.name.toLowerCase() : each.name);
  return one.in === other.in && plain(one) === plain(other);
}

/** The parameters that the page promises. */
export function promisedParameters(
  document: JsonObject,
  { parameters }: Operation,
): readonly Parameter[] {
  return parameters.filter(({ pointer }) => isPromised(document, [pointer]));
}

/** Whether the page has a parameter: in a table, in a call, or in the route where no table lists those of the path. */
export function hasParameter(
  { route, parameters, calls }: OperationClaim,
  parameter: Named,
): boolean {
  const shown = [...parameters, ...calls.flatMap(({ parts }) => parts)];
  if (shown.some((each) => isSameParameter(each, parameter))) return true;
  const isListed = parameters.some((each) => each.in === "path");
  return !isListed && parameter.in === "path" && hasName(route?.path ?? "", parameter.name);
}

/** `/books/{id}`, `/books/:id` */
function hasName(path: string, name: string): boolean {
  return path.split("/").some((part) => part === `{${name}}` || part === `:${name}`);
}

/** The parameters that both the page and the spec have. */
export function sharedParameters(
  document: JsonObject,
  { claim, operation }: OperationPair,
): readonly (readonly [ParameterClaim, Parameter])[] {
  const promised = promisedParameters(document, operation);
  return claim.parameters.flatMap((parameter) => {
    const same = promised.find((each) => isSameParameter(each, parameter));
    return same ? [[parameter, same] as const] : [];
  });
}

/** `the header X-Trace`. */
export function nameParameter({ name, in: place }: Named): string {
  return `the ${place} parameter "${name}"`;
}
