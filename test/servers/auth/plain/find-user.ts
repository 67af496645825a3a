import type { User } from "./users.ts";

/** PocketBase up to 0.22 takes an address as it is, and a user name in any case. */
export function findUser022(users: readonly User[], identity: string): User | undefined {
  if (identity.includes("@")) return users.find(({ record }) => record.email === identity);
  const name = identity.toLowerCase();
  return users.find(({ record }) => record.username.toLowerCase() === name);
}

/** PocketBase from 0.23 on takes both as they are. */
export function findUser023(users: readonly User[], identity: string): User | undefined {
  return users.find(({ record }) => record.username === identity || record.email === identity);
}
