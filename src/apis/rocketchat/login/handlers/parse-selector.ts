import { isObject } from "../../../../lib/json.ts";
import { mismatch, type AccountSelector, type MismatchAttempt } from "../attempt.ts";

/** Reads `{ username }`, `{ email }` or `{ id }`: exactly one of them, and not empty. */
export function parseSelector(user: unknown): AccountSelector | MismatchAttempt {
  if (user === undefined) return mismatch("Missing key 'user'");
  if (!isObject(user)) return mismatch(`Expected object, got ${typeof user}`);

  const { id, username, email } = user;
  const selector = select("username", username) ?? select("email", email) ?? select("id", id);
  const keys = Object.keys(user);
  if (selector && keys.length === 1) return selector;

  const unknown = keys.find((key) => key !== "id" && key !== "username" && key !== "email");
  if (unknown !== undefined) return mismatch(`Unknown key in field ${unknown}`);
  return keys.length === 1
    ? mismatch(
        `Failed Match.OneOf, Match.Maybe or Match.Optional validation in field ${keys.join()}`,
      )
    : mismatch("User property must have exactly one field");
}

function select(by: AccountSelector["by"], value: unknown): AccountSelector | undefined {
  return typeof value === "string" && value !== "" ? { by, value } : undefined;
}
