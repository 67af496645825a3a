import type { Api } from "../../mock/definition/api.ts";
import type { SecurityScheme } from "../../spec/operation.ts";
import type { Account } from "./account.ts";
import { accountRecords } from "./account-admin.ts";

/** Stands for who comes by a scheme that is not imitated alone. */
const ANYBODY = { id: "anybody" };

/** Finds the account that all credentials of a request belong to. */
export function createAuthenticate(
  api: string,
  schemes: readonly SecurityScheme[],
): NonNullable<Api["authenticate"]> {
  const accounts = accountRecords(api);
  const kinds = new Map(schemes.map(({ name, kind }) => [name, kind]));
  return (credentials, { records }) => {
    const given = Object.entries(credentials).filter(([name]) => kinds.get(name) !== "other");
    if (given.length === 0) return ANYBODY;
    const holder = records
      .entries(accounts)
      .find(([, account]) =>
        given.every(([name, value]) =>
          kinds.get(name) === "basic"
            ? isBasicOf(account, value)
            : account.credentials[name] === value,
        ),
      );
    return holder?.[1];
  };
}

/** RFC 7617: base64 of the user name, a colon and the password. */
function isBasicOf({ username, password }: Account, value: string): boolean {
  return Buffer.from(value, "base64").toString() === `${username}:${password}`;
}
