import type { Shortfall } from "../../../../conformance/check.ts";
import { type Exchange, isAccepted } from "../../../../conformance/exchange.ts";
import { judgeStatusIs } from "../../../../conformance/judging/outcome.ts";
import { resolvePointer } from "../../../../lib/json-pointer.ts";

/** Why nothing can be said of sessions: the target may be a login alone. */
export function whyNoSessions({ me }: { readonly me: Exchange }): string | undefined {
  return me.response.status === 404 ? "It has no /api/v1/me." : undefined;
}

/** Why nothing can be said of what comes after a logout. */
export function whyNoLogout(exchanges: {
  readonly me: Exchange;
  readonly logOut: Exchange;
}): string | undefined {
  const reason = whyNoSessions(exchanges);
  if (reason !== undefined || isAccepted(exchanges.logOut)) return reason;
  return "Nobody was logged out, which another check judges.";
}

/** What falls short where a session has to open each. */
export function* opens(exchanges: Readonly<Record<string, Exchange>>): Iterable<Shortfall> {
  for (const exchange of Object.values(exchanges)) {
    yield* judgeStatusIs(exchange, 200, "The session opens nothing.");
  }
}

/** What falls short where each has to be refused for want of a session. */
export function* staysShut(exchanges: Readonly<Record<string, Exchange>>): Iterable<Shortfall> {
  for (const exchange of Object.values(exchanges)) {
    const message = isAccepted(exchange)
      ? "It was answered without a session that is valid."
      : "The refusal has another status.";
    yield* judgeStatusIs(exchange, 401, message);
  }
}

/** What falls short where each has to end a session. */
export function* letsOut(exchanges: Readonly<Record<string, Exchange>>): Iterable<Shortfall> {
  for (const exchange of Object.values(exchanges)) {
    const { status, json } = exchange.response;
    if (status !== 200) {
      yield { exchange, message: "The logout was refused.", expected: 200, received: status };
      continue;
    }
    const pointer = "/data/message";
    const received = resolvePointer(json, pointer);
    if (received === LOGGED_OUT) continue;
    yield {
      exchange,
      message: "The logout says something else.",
      pointer,
      expected: LOGGED_OUT,
      received,
    };
  }
}

const LOGGED_OUT = "You've been logged out!";
