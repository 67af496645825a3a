import { createPocketBaseId } from "../../../credentials/tokens.ts";
import type { JsonObject } from "../../../lib/json.ts";
import type { Random } from "../../../lib/random.ts";
import type { AccountAdmin, AccountSummary, AccountView } from "../../../mock/definition/admin.ts";
import type { Context } from "../../../mock/definition/handler.ts";
import { deleteSessionsOf } from "../sessions/session-records.ts";
import type { AuthModel } from "../settings.ts";
import { type Account, toRecord, toText, toView } from "./account.ts";
import { deleteAccount, findAccount, listAccounts, saveAccount } from "./account-records.ts";
import { accountSchema } from "./account-schema.ts";
import { fromLogin } from "./from-login.ts";
import { initialAccounts } from "./initial-accounts.ts";

export const accountAdmin: AccountAdmin<AuthModel> = {
  schema: accountSchema,
  initial: initialAccounts,
  create({ records, clock, random }, input) {
    const id = toText(input["id"]) || createPocketBaseId(random);
    const now = clock.now();
    const account: Account = {
      role: toText(input["role"]) || "member",
      password: toText(input["password"]),
      tokenKey: createTokenKey(random),
      record: toRecord(input, { id, created: now, updated: now }),
    };
    saveAccount(records, account);
    return toView(account);
  },
  list: ({ records }) => listAccounts(records).map(toView),
  find({ records }, id) {
    const account = findAccount(records, id);
    return account && toView(account);
  },
  update: updateAccount,
  remove({ records }, id) {
    const account = findAccount(records, id);
    if (!account) return false;
    deleteSessionsOf(records, id);
    deleteAccount(records, account);
    return true;
  },
  fromLogin,
  summarize,
};

function updateAccount(
  { records, clock, random }: Context<AuthModel>,
  id: string,
  patch: JsonObject,
): AccountView | undefined {
  const previous = findAccount(records, id);
  if (!previous) return undefined;
  const input: JsonObject = { ...toView(previous), ...patch };
  const password = toText(input["password"]);
  const keepsPassword = password === previous.password;
  const created = Date.parse(previous.record.created.replace(" ", "T"));
  const account: Account = {
    role: toText(input["role"]),
    password,
    tokenKey: keepsPassword ? previous.tokenKey : createTokenKey(random),
    record: toRecord(input, { id, created, updated: clock.now() }),
  };
  saveAccount(records, account, previous);
  if (!keepsPassword) deleteSessionsOf(records, id);
  return toView(account);
}

function createTokenKey(random: Random): string {
  return random.bytes(32).toString("base64url");
}

function summarize(account: AccountView): AccountSummary {
  return {
    role: toText(account["role"]),
    username: toText(account["username"]),
    email: toText(account["email"]),
    password: toText(account["password"]),
    note: describeProfile(account),
  };
}

function describeProfile(account: AccountView): string {
  const fields = ["avatar", "language", "location", "token", "unit"];
  const set = fields.filter((name) => account[name] !== "" && account[name] !== null);
  if (set.length === fields.length) return "all fields set";
  return set.length === 0 ? "nothing set" : `${set.join(", ")} set`;
}
