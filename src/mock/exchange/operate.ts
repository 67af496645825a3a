import { type Awaitable, chain } from "../../lib/awaitable.ts";
import type { Context, UntypedRequest } from "../definition/handler.ts";
import { readCredentials } from "./credentials.ts";
import type { Route } from "../loaded-api.ts";
import type { Call } from "./call.ts";
import { NoReply } from "./own-mistake.ts";
import { judgeRequest } from "./judge-request.ts";
import { prepare } from "./prepare.ts";
import type { MockRequest } from "../message.ts";
import type { UntypedReply } from "../definition/refusal.ts";

/** Answers a request by its operation: parse, authenticate, handle; or by a refusal on the way. */
export function operate(route: Route, call: Call, context: Context): Awaitable<UntypedReply> {
  const { around } = route.owner.api;
  if (!around) return answer(route, call, context);
  const passage = { request: call.request, operationId: route.operation.id, context };
  const reply = around(passage, () => answer(route, call, context));
  return requireReply(reply, () => `\`around\` of "${route.owner.api.name}"`);
}

function answer(route: Route, call: Call, context: Context): Awaitable<UntypedReply> {
  return chain(prepare(call), (prepared) => {
    if (prepared.kind === "refused") return prepared.reply;
    if (route.operation.security.length === 0) {
      return judgeAndHandle(route, call, { request: prepared.request, context });
    }
    return answerKnown(route, call, { request: prepared.request, context });
  });
}

interface Visit {
  readonly request: UntypedRequest;
  readonly context: Context;
}

/** Who is not let in learns nothing of how the request should have been: it is judged after that. */
function judgeAndHandle(
  route: Route,
  call: Call,
  { request, context }: Visit,
): Awaitable<UntypedReply> {
  const judged = judgeRequest(call, request);
  return judged.kind === "refused" ? judged.reply : handle(route, judged.request, context);
}

function handle(
  { handler, operation }: Route,
  request: UntypedRequest,
  context: Context,
): Awaitable<UntypedReply> {
  return requireReply(handler(request, context), () => `The handler of "${operation.id}"`);
}

/** JavaScript may return anything; the compiler asks for a reply. */
function requireReply(
  returned: Awaitable<UntypedReply | undefined>,
  who: () => string,
): Awaitable<UntypedReply> {
  return chain(returned, (reply) => {
    if (reply?.status === undefined) throw new NoReply(who(), reply);
    return reply;
  });
}

async function answerKnown(
  route: Route,
  call: Call,
  { request, context }: Visit,
): Promise<UntypedReply> {
  const principal = await findPrincipal(route, call.request, context);
  const optional = route.operation.security.some((schemes) => schemes.length === 0);
  if (principal !== undefined || optional) {
    return judgeAndHandle(route, call, { request: { ...request, principal }, context });
  }
  const reply = call.refuse(
    "unauthenticated",
    "The credentials of this request are missing or unknown.",
  );
  return reply === "continue" ? judgeAndHandle(route, call, { request, context }) : reply;
}

/** Whom the first of the alternatives stands for that stands for anybody. */
async function findPrincipal(
  { operation, owner }: Route,
  request: MockRequest,
  context: Context,
): Promise<unknown> {
  for (const credentials of readCredentials(request, operation)) {
    const principal = await owner.api.authenticate?.(credentials, context);
    if (principal !== undefined) return principal;
  }
  return undefined;
}
