import { ToolkitError } from "../../errors.ts";
import { asObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import { suggest } from "../../lib/suggest.ts";
import type { Spec } from "../../spec/spec.ts";
import type { GivenAccounts } from "../accounts.ts";
import { findAccountsMistake } from "../accounts-mistake.ts";
import type { JudgedApi, Suite } from "../suite.ts";

/** Whose accounts they are. */
interface Owner {
  readonly api: JudgedApi;
  readonly suite: Suite | undefined;
  readonly spec: Spec;
}

/** Throws `ACCOUNTS_INVALID` for accounts that cannot be used. */
export function refuseAccounts(
  accounts: GivenAccounts | undefined,
  { api, suite, spec }: Owner,
): void {
  if (accounts === undefined) return;
  const mistake = findAccountsMistake(accounts, suite?.roles) ?? findUnknownScheme(accounts, spec);
  if (!mistake) return;
  throw new ToolkitError(
    "ACCOUNTS_INVALID",
    `Cannot use the accounts of ${api.name}: ${mistake.pointer || "the whole"} is wrong. ${mistake.message}`,
  );
}

function findUnknownScheme(accounts: GivenAccounts, { operations }: Spec) {
  const schemes = operations.flatMap(({ security }) => security.flat().map(({ name }) => name));
  const known = [...new Set(schemes)];
  for (const [role, { credentials }] of Object.entries(accounts)) {
    const unknown = Object.keys(asObject(credentials)).find((name) => !known.includes(name));
    if (unknown === undefined) continue;
    const there = known.length === 0 ? "none" : known.join(", ");
    return {
      pointer: toPointer([role, "credentials", unknown]),
      message: `No operation asks for such a security scheme, there is ${there}.${suggest(unknown, known)}`,
    };
  }
  return undefined;
}
