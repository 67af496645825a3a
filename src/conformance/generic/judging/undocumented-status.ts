import type { Operation } from "../../../spec/operation.ts";
import { isPromised } from "../../../spec/provenance.ts";
import type { Spec } from "../../../spec/spec.ts";
import type { Shortfall } from "../../check.ts";
import type { Exchange } from "../../exchange.ts";
import { findOperation, wayToResponse } from "./documented.ts";
import { findResponse } from "../../../spec/documented.ts";
import { levelOf } from "./level-of.ts";
import { isOfItsOwnAccord } from "../../../spec/documented.ts";

/**
 * The shortfall of a status that the operation does not document and that nobody else may have answered. Where
 * nobody vouches for requests, what they name may be missing, and what they say may be refused for good reasons.
 */
export function* judgeStatus(
  exchange: Exchange,
  spec: Spec,
  isVouched = true,
): Generator<Shortfall> {
  const operation = findOperation(spec, exchange);
  const { status } = exchange.response;
  if (!operation || findResponse(operation, status) || isExcused(exchange, operation, spec)) return;
  const { responses } = operation;
  if (!isVouched && isMissing(operation, status)) return;
  const isRefusal = status >= 400 && status < 500;
  yield {
    exchange,
    message: `The status ${status} is not documented for this operation.`,
    expected: responses.map((response) => response.status).join(", "),
    received: status,
    // A list with a response that the page does not have is not the page's list.
    level:
      !isVouched && isRefusal
        ? "should"
        : levelOf(
            spec,
            exchange,
            responses.flatMap((response) => wayToResponse(spec, operation, response)),
          ),
    spec: `${operation.pointer}/responses`,
  };
}

/** RFC 9110, sections 15.5.5 and 15.5.11: what a path names need not exist. */
function isMissing({ path }: Operation, status: number): boolean {
  return path.includes("{") && (status === 404 || status === 410);
}

function isExcused(
  { malformed, response }: Exchange,
  { security, pointer, responses }: Operation,
  { document }: Spec,
): boolean {
  const { status } = response;
  const isRefusal = status >= 400 && status < 500;
  const isSuccess = status >= 200 && status < 300;
  // A security scheme stands for the refusals of whoever does not satisfy it.
  const asksForCredentials = security.some((schemes) => schemes.length > 0);
  return (
    isOfItsOwnAccord(status) ||
    // A list without any success is one of errors alone, and leaves open what else there is.
    (isSuccess && !responses.some((one) => /^(?:2|default$)/.test(one.status))) ||
    // What the page does not describe, a server need not have.
    (status === 404 && !isPromised(document, [pointer])) ||
    (malformed && isRefusal) ||
    (asksForCredentials && (status === 401 || status === 403))
  );
}
