import { ToolkitError } from "../../../errors.ts";
import type { JsonObject } from "../../../lib/json.ts";
import type { AccountAdmin, AccountView } from "../../../mock/definition/admin.ts";
import type { Records } from "../../../mock/store/store.ts";
import type { RocketChatContext, RocketChatModel } from "../model.ts";
import { initialAccounts } from "../seed.ts";
import type { Account } from "../state/account.ts";
import {
  deleteAccount,
  findAccount,
  findTakenName,
  listAccounts,
  saveAccount,
} from "../state/accounts.ts";
import { deleteEmailCode } from "../state/email-codes.ts";
import { forgetFailures } from "../state/lockouts.ts";
import { closeSessionsOf } from "../state/sessions.ts";
import { accountSchema } from "./account-schema.ts";
import { applyPatch, toAccountView } from "./account-view.ts";
import { describeTotp, summarizeAccount } from "./describe-account.ts";
import { fromLogin } from "./from-login.ts";
import { toAccount } from "./to-account.ts";

/** How seeds and the control API reach the accounts. */
export const accountAdmin: AccountAdmin<RocketChatModel> = {
  schema: accountSchema,
  initial: initialAccounts,
  create: createAccount,
  list: ({ records }) => listAccounts(records).map(toAccountView),
  find({ records }, id) {
    const account = findAccount(records, id);
    return account && toAccountView(account);
  },
  update: updateAccount,
  remove({ records }, id) {
    closeSessionsOf(records, id);
    deleteEmailCode(records, id);
    forgetFailures(records, { kind: "account", key: id });
    return deleteAccount(records, id);
  },
  fromLogin,
  summarize: summarizeAccount,
  totp: describeTotp,
};

function createAccount(context: RocketChatContext, input: JsonObject): AccountView {
  const account = toAccount(input, context);
  if (findAccount(context.records, account.id)) {
    throw seedError(account, `another account has the id "${account.id}"`, "Choose another id.");
  }
  refuseTakenNames(context.records, account);
  saveAccount(context.records, account);
  return toAccountView(account);
}

function updateAccount(
  context: RocketChatContext,
  id: string,
  patch: JsonObject,
): AccountView | undefined {
  const { records } = context;
  const before = findAccount(records, id);
  if (!before) return undefined;

  const after = toAccount(applyPatch(before, patch), context);
  if (after.id !== id) {
    throw seedError(before, "its id cannot be changed", "Remove it and create another one.");
  }
  refuseTakenNames(records, after);
  saveAccount(records, after);
  // The server logs a user out everywhere whose password changes or who is deactivated.
  if (after.password !== before.password || !after.active) closeSessionsOf(records, id);
  return toAccountView(after);
}

function refuseTakenNames(records: Records, account: Account): void {
  const taken = findTakenName(records, account);
  if (taken === undefined) return;
  throw seedError(account, `another account is called "${taken}"`, "Choose another name.");
}

function seedError({ username }: Account, why: string, whatToDo: string): ToolkitError {
  return new ToolkitError(
    "SEED_INVALID",
    `Cannot save the account "${username}": ${why}. ${whatToDo}`,
  );
}
