import { ToolkitError } from "../../../src/errors.ts";
import type { AccountAdmin, AccountView } from "../../../src/mock/definition/admin.ts";
import type { ApiModel } from "../../../src/mock/definition/handler.ts";
import { type Collection, defineCollection, type Records } from "../../../src/mock/store/store.ts";
import { sessions } from "./sessions.ts";

export interface AcmeModel extends ApiModel {
  readonly settings: { readonly open: boolean; readonly limit: number };
  readonly principal: AccountView;
}

const accounts: Collection<AccountView> = defineCollection("acme/accounts");

export async function findByName(
  records: Records,
  username: unknown,
): Promise<AccountView | undefined> {
  const all = records.entries(accounts);
  return all.map(([, account]) => account).find((account) => account["username"] === username);
}

async function save(records: Records, account: AccountView): Promise<AccountView> {
  const holder = await findByName(records, account["username"]);
  if (holder && holder.id !== account.id)
    throw new ToolkitError("SEED_INVALID", `The name "${String(account["username"])}" is taken.`);
  records.set(accounts, account.id, account);
  return account;
}

export const accountAdmin: AccountAdmin<AcmeModel> = {
  schema: {
    type: "object",
    additionalProperties: false,
    required: ["username", "password"],
    properties: {
      id: { type: "string" },
      username: { type: "string", minLength: 1 },
      password: { type: "string", minLength: 1 },
      secret: { type: "string" },
    },
  },
  initial: [
    { id: "ada", username: "ada", password: "Trail-and-Ridge-1", secret: "GEZDGNBV" },
    { id: "bo", username: "bo", password: "Peak-and-Pass-2" },
  ],
  create: ({ records, random }, input) =>
    save(records, { id: random.bytes(6).toString("hex"), ...input }),
  list: async ({ records }) => records.entries(accounts).map(([, account]) => account),
  find: ({ records }, id) => records.get(accounts, id),
  async update({ records }, id, patch) {
    const known = records.get(accounts, id);
    return known && save(records, { ...known, ...patch });
  },
  async remove({ records }, id) {
    for (const [token, session] of records.entries(sessions))
      if (session.accountId === id) records.delete(sessions, token);
    return records.delete(accounts, id);
  },
  summarize: (account) => ({
    role: "member",
    username: String(account["username"]),
    email: "",
    password: String(account["password"]),
    note: "",
  }),
  totp(account, now) {
    if (account["secret"] === undefined) return undefined;
    const step = Math.floor(now / 30_000);
    const code = (offset: number) => String((step + offset) % 1_000_000).padStart(6, "0");
    return {
      code: code(0),
      previous: code(-1),
      next: code(1),
      secondsLeft: 30 - (Math.floor(now / 1000) % 30),
      otpauth: `otpauth://totp/acme:${account.id}`,
    };
  },
};
