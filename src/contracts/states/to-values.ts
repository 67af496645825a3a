import type { StateAccount, StateValues } from "../provider-state.ts";

/** What a contract may ask of an account, by the names that it uses. */
export function toValues({ username, email, password, code }: StateAccount): StateValues {
  return {
    username,
    password,
    ...(email !== "" && { email }),
    ...(code !== undefined && { code }),
  };
}
