import PocketBase from "pocketbase";
import { isObject, memberOf } from "../auth/plain/json.ts";
import { another, member, type User } from "../auth/plain/users.ts";
import type { PocketBaseVersion } from "./find-pocketbase.ts";
import { administrator } from "./run-pocketbase.ts";

/** The fields that the service adds to those of every user. */
const serviceFields = [
  { name: "token", type: "text" },
  { name: "unit", type: "select", maxSelect: 1, values: ["metric", "imperial"] },
  { name: "language", type: "select", maxSelect: 1, values: ["en", "de"] },
  { name: "location", type: "json", maxSize: 2000 },
];

type SetUp = (client: PocketBase) => Promise<unknown>;

const setUpCollection: Readonly<Record<PocketBaseVersion, SetUp>> = {
  "0.22": async (client) => {
    await client.admins.authWithPassword(administrator.email, administrator.password);
    const users = await client.collections.getOne("users");
    await client.collections.update("users", {
      schema: [
        ...listOf(users, "schema").filter((field) => memberOf(field, "name") !== "name"),
        // Up to 0.22, what only one type of field has is under `options`.
        ...serviceFields.map(({ name, type, ...options }) => ({ name, type, options })),
      ],
    });
  },
  "0.23": async (client) => {
    await client
      .collection("_superusers")
      .authWithPassword(administrator.email, administrator.password);
    const users = await client.collections.getOne("users");
    await client.collections.update("users", {
      fields: [
        ...listOf(users, "fields")
          .filter((field) => memberOf(field, "name") !== "name")
          .map(withoutRequiredEmail),
        { name: "username", type: "text", required: true },
        ...serviceFields,
      ],
      indexes: [
        ...listOf(users, "indexes"),
        "CREATE UNIQUE INDEX `idx_username` ON `users` (`username`)",
      ],
      passwordAuth: { enabled: true, identityFields: ["username", "email"] },
      // There is nobody to whom a mail could be sent.
      authAlert: { enabled: false },
    });
  },
};

/** Gives PocketBase the service's kind of users, and the two of the accounts file. */
export async function setUpUsers(url: string, version: PocketBaseVersion): Promise<void> {
  const client = new PocketBase(url);
  await setUpCollection[version](client);
  for (const user of [member, another]) await createUser(client, user);
}

async function createUser(client: PocketBase, { password, record }: User): Promise<void> {
  const { avatar, collectionId: _id, collectionName: _name, ...fields } = record;
  await client.collection("users").create({
    ...fields,
    ...(avatar && { avatar: new File([pixel], avatar, { type: "image/png" }) }),
    password,
    passwordConfirm: password,
  });
}

/** The smallest image that PocketBase takes for one. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

function withoutRequiredEmail(field: unknown): unknown {
  return isObject(field) && field["name"] === "email" ? { ...field, required: false } : field;
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const list = memberOf(value, name);
  return Array.isArray(list) ? list : [];
}
