import { asObject, isObject, type JsonObject } from "../lib/json.ts";
import { toPointer } from "../lib/json-pointer.ts";
import type { Role, RoleDescription } from "./accounts.ts";

/** What is wrong with accounts that were given. Holds none of their values. */
export interface AccountsMistake {
  /** JSON Pointer below the roles. */
  readonly pointer: string;
  /** Sentences; the first begins with what is wrong. */
  readonly message: string;
  /** A word that was none of those that are known, for a suggestion. */
  readonly unknown?: { readonly word: string; readonly known: readonly string[] };
}

type Roles = Readonly<Record<Role, RoleDescription>>;

const MEMBERS = ["username", "email", "password", "secret"];

/** What an account of an API without roles may have instead of a username and a password. */
const CREDENTIALS = "credentials";

/** RFC 4648, section 6; authenticator apps show it in groups and in lower case. */
const BASE32 = /^[A-Z2-7 ]+=*$/i;

/** Finds the first thing for which accounts cannot be used; without roles any role may be. */
export function findAccountsMistake(
  accounts: unknown,
  roles: Roles | undefined,
): AccountsMistake | undefined {
  if (!isObject(accounts)) return { pointer: "", message: "It is no object of accounts by role." };
  for (const [role, account] of Object.entries(accounts)) {
    if (roles && !Object.hasOwn(roles, role)) {
      return describeUnknown(role, "role", Object.keys(roles));
    }
    const found = roles
      ? findAccountMistake(account, {
          known: MEMBERS,
          needs: ["username", "password", ...(roles[role]?.needs ?? [])],
        })
      : findBareMistake(account);
    if (found) return { ...found, pointer: toPointer([role]) + found.pointer };
  }
  return findTwins(accounts);
}

/** What is judged by the difference between two users needs two of them. */
function findTwins({ member, another }: JsonObject): AccountsMistake | undefined {
  const [one, other] = [asObject(member), asObject(another)];
  const twin = ["username", "password"].find(
    (name) => name in one && String(one[name]).toLowerCase() === String(other[name]).toLowerCase(),
  );
  if (twin === undefined) return undefined;
  const message = `It is that of "member" too: name another user, with another password.`;
  return { pointer: toPointer(["another", twin]), message };
}

/** Of an account of an API that has no roles, since it is judged by its spec alone. */
function findBareMistake(account: unknown): AccountsMistake | undefined {
  const { [CREDENTIALS]: credentials, ...others } = asObject(account);
  if (credentials === undefined) {
    const known = [...MEMBERS, CREDENTIALS];
    return findAccountMistake(account, { known, needs: ["username", "password"] });
  }
  const at = toPointer([CREDENTIALS]);
  if (!isObject(credentials)) {
    return { pointer: at, message: "It is no object of credentials by security scheme." };
  }
  // A security scheme may have any name, that of a member of accounts among them.
  const found = findValueMistake(credentials, whyNoText);
  if (found) return { ...found, pointer: at + found.pointer };
  return findAccountMistake(others, { known: [...MEMBERS, CREDENTIALS], needs: [] });
}

interface Members {
  readonly known: readonly string[];
  readonly needs: readonly string[];
}

function findAccountMistake(
  account: unknown,
  { known, needs }: Members,
): AccountsMistake | undefined {
  if (!isObject(account)) return { pointer: "", message: "It is no object." };
  const unknown = Object.keys(account).find((member) => !known.includes(member));
  if (unknown !== undefined) return describeUnknown(unknown, "member", known);
  const missing = needs.find((member) => !(member in account));
  if (missing !== undefined) return { pointer: "", message: `It has no "${missing}".` };
  return findValueMistake(account, whyUnusable);
}

function findValueMistake(
  values: JsonObject,
  why: (value: unknown, member: string) => string | undefined,
): AccountsMistake | undefined {
  for (const [member, value] of Object.entries(values)) {
    const reason = why(value, member);
    if (reason !== undefined) return { pointer: toPointer([member]), message: reason };
  }
  return undefined;
}

function whyNoText(value: unknown): string | undefined {
  if (typeof value !== "string") return "It is no text: put it in quotes.";
  return value === "" ? "It is empty." : undefined;
}

function whyUnusable(value: unknown, member: string): string | undefined {
  const reason = whyNoText(value);
  if (reason !== undefined) return reason;
  if (member === "email" && !/^[^\s@]+@[^\s@]+$/.test(String(value))) {
    return "It is no e-mail address.";
  }
  if (member === "secret" && !BASE32.test(String(value))) {
    return "It is no base32 (letters, and digits from 2 to 7).";
  }
  return undefined;
}

function describeUnknown(word: string, kind: string, known: readonly string[]): AccountsMistake {
  return {
    pointer: toPointer([word]),
    message: `There is no such ${kind}, there is ${known.join(", ")}.`,
    unknown: { word, known },
  };
}
