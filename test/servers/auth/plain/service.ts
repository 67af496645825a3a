import type { Clock } from "../../../../src/lib/clock.ts";
import { authCookieOf } from "./auth-cookie.ts";
import { toClientResponseError } from "./client-response-error.ts";
import { toJsonReply, toTextReply } from "./exchange.ts";
import type { IncomingRequest, Reply, Service } from "./exchange.ts";
import { forbidForm, isForeignForm } from "./foreign-form.ts";
import { parseJson } from "./json.ts";
import { logIn } from "./log-in.ts";
import { negotiate } from "./negotiate.ts";
import type { Parts } from "./parts.ts";

const LOGIN_PATHS = new Set(["/auth/login", "/api/v1/auth/login"]);

/** The login service, made of the given parts. It remembers nothing. */
export function createService(parts: Parts, clock: Clock): Service {
  return async (request) => {
    if (isForeignForm(request)) return forbidForm(request);

    const expiresAt = Math.floor((clock.now() + parts.tokenLifetimeMs) / 1000);
    const reply = negotiate(request, answer(parts, request, expiresAt));
    if (!parts.setsCookie) return reply;
    const cookie = authCookieOf(reply, expiresAt);
    return { ...reply, headers: { ...reply.headers, "set-cookie": cookie } };
  };
}

function answer(parts: Parts, request: IncomingRequest, expiresAt: number): Reply {
  if (!LOGIN_PATHS.has(request.path)) return toJsonReply(404, { message: "Not Found" });
  if (request.method !== "POST") return refuseMethod(request.method);

  const body = request.headers["content-type"] ? parseJson(request.text) : undefined;
  // The service reads the body outside of its error handling.
  if (body === undefined || body === null) return toJsonReply(500, { message: "Internal Error" });

  const outcome = logIn(parts, body);
  if (outcome.kind === "accepted") {
    const { user } = outcome;
    const token = parts.tokenOf(user, expiresAt);
    return toJsonReply(200, { record: parts.recordOf(user), token });
  }
  const refusal = parts.refuse(outcome);
  return toJsonReply(refusal.status, toClientResponseError(refusal, parts));
}

function refuseMethod(method: string): Reply {
  const reply = toTextReply(405, `${method} method not allowed`);
  return { ...reply, headers: { ...reply.headers, allow: "POST" } };
}
