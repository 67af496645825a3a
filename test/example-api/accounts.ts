import {
  type AccountAdmin,
  type Collection,
  defineCollection,
  type Records,
} from "../../src/index.ts";
import type { Account, DeviceModel } from "./model.ts";

const accounts: Collection<Account> = defineCollection("device/accounts");

export function findByName(records: Records, username: string): Account | undefined {
  return records.get(accounts, username);
}

function findById(records: Records, id: string): Account | undefined {
  return records.entries(accounts).find(([, account]) => account.id === id)?.[1];
}

export const accountAdmin: AccountAdmin<DeviceModel> = {
  schema: {
    type: "object",
    additionalProperties: false,
    required: ["username", "password"],
    properties: { username: { type: "string" }, password: { type: "string" } },
  },
  initial: [
    { username: "grace", password: "Nano-Second-1" },
    { username: "alan", password: "Halting-Tape-2" },
  ],
  create({ records, random }, { username, password }) {
    const id = random.bytes(8).toString("hex");
    const account = { id, username: String(username), password: String(password) };
    records.set(accounts, account.username, account);
    return account;
  },
  list: ({ records }) => records.entries(accounts).map(([, account]) => account),
  find: ({ records }, id) => findById(records, id),
  update({ records }, id, patch) {
    const account = findById(records, id);
    if (!account) return undefined;
    const changed: Account = { ...account, ...patch };
    records.delete(accounts, account.username);
    records.set(accounts, changed.username, changed);
    return changed;
  },
  remove({ records }, id) {
    const account = findById(records, id);
    return account !== undefined && records.delete(accounts, account.username);
  },
  summarize: ({ username, password }) => ({
    role: username === "grace" ? "member" : "guest",
    username: String(username),
    email: "",
    password: String(password),
    note: "",
  }),
};
