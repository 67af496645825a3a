import type { Api } from "../definition/api.ts";
import type { Context } from "../definition/handler.ts";
import { nameAccount } from "./find-account.ts";
import { notFound, type ProblemReply } from "./problems.ts";

/** The answer for a session that is not there. */
export async function noSession(
  sessions: NonNullable<Api["sessions"]>,
  context: Context,
  id: string,
): Promise<ProblemReply<404>> {
  const known = (await sessions.list(context)).map((session) => session.id);
  return notFound(`session "${id}"`, known);
}

/** The answer for an account that is not there. */
export async function noAccount(
  accounts: NonNullable<Api["accounts"]>,
  context: Context,
  id: string,
): Promise<ProblemReply<404>> {
  const known = (await accounts.list(context)).map((account) => nameAccount(accounts, account));
  return notFound(`account "${id}"`, known);
}
