import type { Operation } from "../../spec/operation.ts";
import type { RefusalKind } from "../definition/refusal.ts";
import type { MockRequest } from "../message.ts";
import { listKnown } from "./problems.ts";

export interface Mistake {
  readonly kind: RefusalKind;
  readonly detail: string;
}

/** What the engine would take, as the real servers do, and the control API does not. */
export function findMistake(request: MockRequest, operation: Operation): Mistake | undefined {
  if (isArray(request))
    return { kind: "body-not-an-object", detail: "The body is an array. Send an object." };
  const stray = findStray(request, operation);
  return stray === undefined ? undefined : { kind: "request-invalid", detail: stray };
}

const SPACE = 0x20;
const OPENING_BRACKET = 0x5b;

function isArray({ body }: MockRequest): boolean {
  return body.find((byte) => byte > SPACE) === OPENING_BRACKET;
}

/** A misspelt filter would answer, or delete, more than was meant. */
function findStray({ query }: MockRequest, { parameters }: Operation): string | undefined {
  if (query === "") return undefined;
  const known = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  const stray = [...new URLSearchParams(query).keys()].find((name) => !known.includes(name));
  if (stray === undefined) return undefined;
  return `There is no query parameter "${stray}" here. ${listKnown(known)}`;
}
