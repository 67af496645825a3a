import { memberOf } from "./json.ts";
import type { Parts } from "./parts.ts";
import type { FieldFault, FieldFaults, RefusalReason } from "./refusals.ts";
import type { User } from "./users.ts";

const MAX_BYTES = 255;

export type LoginOutcome = { readonly kind: "accepted"; readonly user: User } | RefusalReason;

/** Judges the body of a login. */
export function logIn(parts: Parts, body: unknown): LoginOutcome {
  // A field that is null counts as blank, and `email` wins over `username`.
  const identity = memberOf(body, "email") ?? memberOf(body, "username") ?? "";
  const password = memberOf(body, "password") ?? "";
  if (typeof identity !== "string" || typeof password !== "string") return { kind: "unreadable" };

  const faults = findFaults({ identity, password });
  if (Object.keys(faults).length > 0) return { kind: "invalid-fields", faults };

  const user = parts.findUser(parts.users, identity);
  if (!user) return { kind: "unknown-user", identity, password };
  if (user.password !== password) return { kind: "wrong-password", user, password };
  return { kind: "accepted", user };
}

function findFaults(fields: Readonly<Record<string, string>>): FieldFaults {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, FieldFault][] => {
      if (value === "") return [[name, "blank"]];
      return Buffer.byteLength(value) > MAX_BYTES ? [[name, "too-long"]] : [];
    }),
  );
}
