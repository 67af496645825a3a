import { createHash } from "node:crypto";
import type { PasswordDigest, Server, User, UserKey } from "./server.ts";

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The user of that name: exactly, or the only one whose name differs in case alone. */
export function findUser({ users }: Server, key: UserKey): User | undefined {
  const all = [...users.values()];
  if (key.id !== undefined) return users.get(key.id);
  const namesOf = (user: User) =>
    key.username === undefined ? user.emails.map(({ address }) => address) : [user.username];
  const name = key.username ?? key.email ?? "";
  const exact = all.find((user) => namesOf(user).includes(name));
  if (exact) return exact;
  const similar = all.filter((user) =>
    namesOf(user).some((own) => own.toLowerCase() === name.toLowerCase()),
  );
  return similar.length === 1 ? similar[0] : undefined;
}

/** The digest has to be in lower case, as the servers compare it as text. */
export function verifyPassword(user: User, password: string | PasswordDigest): boolean {
  if (user.password === undefined) return false;
  const digest = typeof password === "string" ? sha256(password) : password.digest;
  return digest === sha256(user.password);
}

/** A directory takes an empty password for an anonymous bind, so the servers refuse it. */
export function verifyDirectory(user: User, password: unknown): boolean {
  if (typeof password !== "string" || password === "") return false;
  return user.directoryPassword !== undefined && password === user.directoryPassword;
}
