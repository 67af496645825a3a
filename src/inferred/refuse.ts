import type { Random } from "../lib/random.ts";
import type { Refusal, Refuse, RefusalKind, UntypedReply } from "../mock/definition/refusal.ts";
import { toRefusalProblem } from "../mock/exchange/refuse.ts";
import { chooseFirst } from "./reply/choose-response.ts";
import { toDocumentedReply } from "./reply/documented-reply.ts";
import { toChallenges } from "./security/challenge.ts";
import type { Source } from "./source.ts";

/** The documented statuses that a refusal is answered with, the best first; `default` stands in for them. */
const STATUSES: Partial<Record<RefusalKind, readonly number[]>> = {
  unauthenticated: [401],
  "request-invalid": [422, 400],
  "body-missing": [400, 422],
  "body-malformed": [400, 422],
  "body-not-an-object": [422, 400],
  "unsupported-media-type": [415],
  "body-too-large": [413],
};

/** Static samples draw nothing. */
const NO_RANDOM: Random = { bytes: (length) => Buffer.alloc(length) };

/** Answers what never reaches an operation as the document says, else by a problem body. */
export function createRefuse(api: string, source: Source): Refuse {
  return (refusal) => {
    if (refusal.kind === "method-not-allowed") return answerOptions(refusal);
    const { operation, kind } = refusal;
    if (!operation) return undefined;
    const headers =
      kind === "unauthenticated" ? { "WWW-Authenticate": toChallenges(api, operation) } : {};
    const reply = documented(source, refusal) ?? toOwnProblem(api, refusal);
    return { ...reply, headers: { ...headers, ...reply?.headers }, reason: kind };
  };
}

/** RFC 9110, section 9.3.7: OPTIONS asks for the methods of a path. */
function answerOptions({ request, allow }: Refusal): UntypedReply | undefined {
  if (request.method !== "OPTIONS") return undefined;
  return { status: 204, headers: { Allow: [...allow, "OPTIONS"].join(", ") } };
}

function documented(
  source: Source,
  { operation, kind, request }: Refusal,
): UntypedReply | undefined {
  const statuses = STATUSES[kind];
  const chosen = operation && statuses && chooseFirst(operation, statuses);
  if (!chosen) return undefined;
  const { accept } = request.headers;
  const reply = toDocumentedReply(source, chosen, { accept, random: NO_RANDOM });
  return reply.status === chosen.status ? reply : undefined;
}

function toOwnProblem(api: string, refusal: Refusal): UntypedReply {
  // It can be parsed and still does not fit (RFC 9110, section 15.5.21).
  if (refusal.kind === "request-invalid") {
    return toRefusalProblem(refusal, [422, "The request does not fit the spec"]);
  }
  if (refusal.kind !== "unauthenticated") return toRefusalProblem(refusal);
  const detail = `${refusal.detail} Send those of an account: the start screen and GET /__mock/v1/${api}/accounts show them.`;
  return toRefusalProblem({ ...refusal, detail });
}
