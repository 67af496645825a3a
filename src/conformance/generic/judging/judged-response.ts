import type { Operation, ResponseObject } from "../../../spec/operation.ts";
import type { Spec } from "../../../spec/spec.ts";
import type { Exchange } from "../../exchange.ts";
import { findOperation } from "./documented.ts";
import { findResponse } from "../../../spec/documented.ts";
import { bindsStatus } from "./own-accord.ts";

/** An operation and the response of it that an exchange has to keep to; undefined when none binds it. */
export function findJudgedResponse(
  spec: Spec,
  exchange: Exchange,
): { readonly operation: Operation; readonly response: ResponseObject } | undefined {
  const operation = findOperation(spec, exchange);
  if (!operation) return undefined;
  const { status } = exchange.response;
  const response = findResponse(operation, status);
  return response && bindsStatus(response, status) ? { operation, response } : undefined;
}
