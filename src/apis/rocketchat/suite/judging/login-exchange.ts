import type { Account, Accounts } from "../../../../conformance/accounts.ts";
import { type Exchange, isAccepted } from "../../../../conformance/exchange.ts";
import { scenarios } from "../scenarios.ts";

/** Whether an exchange is a login that went well, as it had to. */
export function isGoodLogin(exchange: Exchange): boolean {
  return (
    exchange.operationId === "login" && exchange.outcome === "accepted" && isAccepted(exchange)
  );
}

/** Whether an exchange is a well-formed login that was refused, as it had to be. */
export function isRefusedLogin(exchange: Exchange): boolean {
  const { operationId, outcome, malformed, response } = exchange;
  if (operationId !== "login" || outcome !== "refused" || malformed) return false;
  return !isAccepted(exchange) && response.status !== 429;
}

/** The account whose credentials an exchange tries; undefined for nobody's. */
export function accountOf({ scenario, step }: Exchange, accounts: Accounts): Account | undefined {
  const role = scenarios.find(({ id }) => id === scenario)?.steps[step]?.account;
  return role === undefined ? undefined : accounts[role];
}

/** Rocket.Chat does not mind the case of names and addresses. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
