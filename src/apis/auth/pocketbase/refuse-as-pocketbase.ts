import type { Refusal, UntypedReply } from "../../../mock/definition/refusal.ts";
import { isNullBody } from "../is-null-body.ts";
import type { Answer, Era } from "./era.ts";
import { eraOf } from "./era-of.ts";

const COLLECTION_ROUTE = /^\/api\/collections\/[^/]+\/auth-(?:with-password|refresh)$/;

/** How PocketBase answers what never reaches its login. */
export function refuseAsPocketBase(refusal: Refusal): UntypedReply | "continue" | undefined {
  const { kind, request, profile } = refusal;
  const era = eraOf(profile);
  switch (kind) {
    case "body-missing":
      return "continue";
    case "body-not-an-object":
      // PocketBase reads null as an absent body.
      return isNullBody(request.body) ? "continue" : answer(era, era.answers.unreadable, kind);
    case "body-malformed":
      return answer(era, era.answers.unreadable, kind);
    case "unsupported-media-type":
      return answer(era, era.answers.unsupportedMediaType, kind);
    case "unauthenticated":
      return answer(era, era.answers.unauthenticated, "invalid-token");
    case "method-not-allowed":
      return answer(era, era.answers.unknownRoute);
    case "unknown-path":
      return answer(era, unknownPath(refusal, era));
    case "body-too-large":
    case "request-invalid":
      return undefined;
  }
}

function unknownPath({ request }: Refusal, { answers }: Era): Answer {
  const isLogin = request.method === "POST" && COLLECTION_ROUTE.test(request.path);
  return isLogin ? answers.unknownCollection : answers.unknownRoute;
}

function answer(era: Era, said: Answer, reason?: string): UntypedReply {
  return { status: said.status, body: era.toError(said), ...(reason !== undefined && { reason }) };
}
