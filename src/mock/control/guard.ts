import { hash, timingSafeEqual } from "node:crypto";
import { isLoopbackOrigin, type OriginRule } from "../exchange/cors.ts";
import type { MockRequest } from "../message.ts";
import { toProblem } from "../exchange/problem.ts";
import type { UntypedReply } from "../definition/refusal.ts";

const LOOPBACK_HOST = /^(([a-z0-9._-]+\.)?localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const LOOPBACK_ADDRESS = /^(::ffff:)?127(\.\d{1,3}){3}$|^::1$/i;

export interface Guard {
  /** Without it, only requests from this machine are taken. */
  readonly token: string | undefined;
  /** Which pages may read what the mock answers. */
  readonly allowsOrigin: OriginRule;
}

/** Refuses a request that may not steer the mock; undefined for one that may. */
export function refuseStranger(request: MockRequest, guard: Guard): UntypedReply | undefined {
  return guard.token === undefined
    ? refuseRemote(request)
    : (refuseWithoutToken(request, guard.token) ?? refuseForeignPage(request, guard));
}

/**
 * The address alone proves nothing: a page of another site reaches this machine through the user's
 * browser, by its own origin or by a name that it has pointed here (DNS rebinding).
 */
function refuseRemote({ headers, remoteAddress }: MockRequest): UntypedReply | undefined {
  const { origin, host = "" } = headers;
  if (!LOOPBACK_ADDRESS.test(remoteAddress)) return forbid(`it comes from ${remoteAddress}`);
  if (!LOOPBACK_HOST.test(host)) return forbid(`it is addressed to the host "${host}"`);
  if (origin !== undefined && !isLoopbackOrigin(origin))
    return forbid(`it comes from a page of "${origin}"`);
  // A link, a form or an image of another site bears no Origin. A page of http://localhost that calls
  // http://127.0.0.1 is cross-site too, but its Origin vouches for it.
  if (origin === undefined && headers["sec-fetch-site"] === "cross-site")
    return forbid("a page of another site sent it");
  return undefined;
}

function refuseWithoutToken({ headers }: MockRequest, token: string): UntypedReply | undefined {
  const [, presented = ""] = /^Bearer +(\S+) *$/i.exec(headers["authorization"] ?? "") ?? [];
  // Digests have one length, so that the comparison tells nothing of the token's.
  const isSame = timingSafeEqual(
    hash("sha256", presented, "buffer"),
    hash("sha256", token, "buffer"),
  );
  if (isSame) return undefined;
  const problem = toProblem({
    status: 401,
    title: "The token is missing or wrong",
    detail:
      "Cannot steer this mock: it was started with --control-token. Send that token as `Authorization: Bearer <token>`.",
  });
  return { ...problem, headers: { "WWW-Authenticate": 'Bearer realm="doubletake control API"' } };
}

function refuseForeignPage(
  { headers }: MockRequest,
  { allowsOrigin }: Guard,
): UntypedReply | undefined {
  const { origin, host = "" } = headers;
  if (origin === undefined || isLoopbackOrigin(origin) || allowsOrigin(origin)) return undefined;
  if (origin.replace(/^https?:\/\//i, "") === host) return undefined;
  return toProblem({
    status: 403,
    title: "The request comes from elsewhere",
    detail: `Cannot steer this mock from a page of "${origin}". Start the mock with --cors-origin ${origin}.`,
  });
}

function forbid(why: string): UntypedReply {
  return toProblem({
    status: 403,
    title: "The request comes from elsewhere",
    detail: `Cannot steer this mock: ${why}, and without a token only this machine may. Call it as localhost, or start it with --control-token and send the token.`,
  });
}
