import { refused } from "./prove.ts";
import type { Attempt, Refused, Server, User } from "./server.ts";

/** The order of the real servers: a block, the credentials, a deactivated user, the second factor. */
export function admit(server: Server, attempt: Attempt): Attempt {
  const { user } = attempt;
  if (user && isBlocked(server, user)) return refused("blocked", user);
  if (attempt.kind === "refused") return attempt;
  if (!attempt.user.active) return refused("inactive", user);
  if (!server.behaviour.needsCode(attempt)) return attempt;
  if (!attempt.code) return refused("totp-required", user);
  const isRight = server.behaviour.verifyCode(server, attempt.user, attempt.code);
  return isRight ? attempt : refused("totp-invalid", user);
}

function isBlocked({ failures, clock }: Server, user: User): boolean {
  return clock.now() < (failures.get(user.id)?.blockedUntil ?? 0);
}

/** Counts a wrong login of a known user; a login while the user is blocked does not prolong the block. */
export function countFailure(server: Server, { reason, user }: Refused): void {
  if (!user || reason === "blocked") return;
  const { behaviour, clock, failures } = server;
  const count = (failures.get(user.id)?.count ?? 0) + 1;
  const isTooMany = count >= behaviour.maxFailures;
  failures.set(user.id, {
    count: isTooMany ? 0 : count,
    blockedUntil: isTooMany ? clock.now() + behaviour.blockMs : 0,
  });
}
