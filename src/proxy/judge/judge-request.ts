import { type Awaitable, chain, rescue } from "../../lib/awaitable.ts";
import type { Call } from "../../mock/exchange/call.ts";
import { checkRequest } from "../../mock/exchange/parameters.ts";
import { prepare } from "../../mock/exchange/prepare.ts";
import type { MockRequest } from "../../mock/message.ts";
import type { SpecViolation } from "../../spec/violation.ts";
import { explainBody } from "./explain-body.ts";
import type { ProxyRoute, RouteCall } from "./routes.ts";
import { requestFitsSpec } from "./rules.ts";
import { toUnjudged } from "./unjudged.ts";
import type { ProxyViolation } from "./violation.ts";

const EMPTY = new Uint8Array(0);

/** How a request breaks the operation that it calls: judged as the mock judges requests. */
export function judgeRequest(
  called: RouteCall,
  request: MockRequest,
): Awaitable<readonly ProxyViolation[]> {
  return rescue(
    () => judge(called, request),
    (mistake) => toUnjudged(called.route, "request", mistake),
  );
}

function judge(
  { route, parameters, path }: RouteCall,
  request: MockRequest,
): Awaitable<readonly ProxyViolation[]> {
  const { operation, spec } = route;
  const unreadable: ProxyViolation[] = [];
  const call: Call = {
    operation,
    spec,
    request: { ...request, path },
    pathParameters: parameters,
    validate: "enforce",
    note: () => {},
    refuse(kind, detail) {
      unreadable.push(toUnreadable(route, detail, kind === "body-missing"));
      return "continue";
    },
  };
  return chain(prepare(call), (prepared) => {
    if (prepared.kind === "refused") return unreadable;
    // A body that cannot be read has been told of already.
    const judged =
      unreadable.length === 0 ? call : { ...call, request: { ...call.request, body: EMPTY } };
    const found = checkRequest(judged, prepared.request);
    if (unreadable.length === 0 && found.length === 0) return found.map(toParameterViolation);
    return [...unreadable, ...explainAll(route, prepared.request.body, found)];
  });
}

/** What the mock would refuse it for; what a client of the mock would do about it is left out. */
function toUnreadable(
  { operation }: ProxyRoute,
  detail: string,
  isMissing: boolean,
): ProxyViolation {
  return {
    rule: requestFitsSpec,
    pointer: "/request/body",
    message: isMissing ? "is missing" : detail.replace(/^The body |\. Send .*$/gs, ""),
    specPointer: `${operation.pointer}/requestBody`,
  };
}

function explainAll(
  route: ProxyRoute,
  body: unknown,
  found: readonly SpecViolation[],
): readonly ProxyViolation[] {
  const schemas = new Set(route.operation.requestBody?.content.map(({ schema }) => schema));
  const inBody = found.filter(({ specPointer }) => schemas.has(specPointer));
  const elsewhere = found.filter((violation) => !inBody.includes(violation));
  return [
    ...elsewhere.map(toParameterViolation),
    ...explainBody(route, { rule: requestFitsSpec, prefix: "/request/body", body, found: inBody }),
  ];
}

function toParameterViolation(violation: SpecViolation): ProxyViolation {
  return { ...violation, rule: requestFitsSpec, pointer: `/request${violation.pointer}` };
}
