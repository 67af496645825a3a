import type { UntypedReply } from "../../mock/definition/refusal.ts";
import { toProblem } from "../../mock/exchange/problem.ts";
import type { Operation, ResponseObject } from "../../spec/operation.ts";

/** The answers to a wish that the document cannot fulfil. */

export function noSuchExample(name: string, names: readonly string[]): UntypedReply {
  return toProblem({
    status: 404,
    title: "The response has no such example",
    detail: `There is no example "${name}". ${thereIs(names)}`,
  });
}

export function noSuchStatus(code: string, { id, responses }: Operation): UntypedReply {
  return toProblem({
    status: 404,
    title: "The operation has no such response",
    detail: `"${id}" documents no status "${code}". ${thereIs(responses.map(({ status }) => status))}`,
  });
}

export function notAcceptable(
  { content }: ResponseObject,
  accept: string | undefined,
): UntypedReply {
  return toProblem({
    status: 406,
    title: "The response is in no media type that is accepted",
    detail: `The request accepts "${accept}". ${thereIs(content.map(({ mediaType }) => mediaType))}`,
  });
}

function thereIs(names: readonly string[]): string {
  return names.length === 0 ? "There is none." : `There is ${names.join(", ")}.`;
}
