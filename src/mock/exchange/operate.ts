import { type Awaitable, chain } from "../../lib/awaitable.ts";
import type { Context, OperationRequest } from "../definition/handler.ts";
import { readCredentials } from "./credentials.ts";
import type { Route } from "../loaded-api.ts";
import type { Call } from "./call.ts";
import { prepare } from "./prepare.ts";
import type { UntypedReply } from "../definition/refusal.ts";

/** Answers a request by its operation: parse, authenticate, handle; or by a refusal on the way. */
export function operate(route: Route, call: Call, context: Context): Awaitable<UntypedReply> {
  const { around } = route.owner.api;
  if (!around) return answer(route, call, context);
  const passage = { request: call.request, operationId: route.operation.id, context };
  return around(passage, () => answer(route, call, context));
}

function answer(route: Route, call: Call, context: Context): Awaitable<UntypedReply> {
  return chain(prepare(call), (prepared) => {
    if (prepared.kind === "refused") return prepared.reply;
    if (route.operation.security.length === 0) return route.handler(prepared.request, context);
    return answerKnown(route, call, { request: prepared.request, context });
  });
}

async function answerKnown(
  { operation, handler, owner }: Route,
  call: Call,
  { request, context }: { readonly request: OperationRequest<unknown>; readonly context: Context },
): Promise<UntypedReply> {
  const credentials = readCredentials(call.request, operation);
  const principal = credentials && (await owner.api.authenticate?.(credentials, context));
  const optional = operation.security.some((schemes) => schemes.length === 0);
  if (principal !== undefined || optional) return handler({ ...request, principal }, context);
  const reply = call.refuse(
    "unauthenticated",
    "The credentials of this request are missing or unknown.",
  );
  return reply === "continue" ? handler(request, context) : reply;
}
