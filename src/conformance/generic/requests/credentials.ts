import type { Operation, SecurityScheme } from "../../../spec/operation.ts";
import type { Spec } from "../../../spec/spec.ts";
import type { Account, Accounts } from "../../accounts.ts";
import { WRONG_PASSWORD } from "../../wrong-credentials.ts";

/** What the requests of a run are made with, besides the spec. */
export interface Access {
  readonly accounts: Accounts;
  /** Sent with each request of the run. */
  readonly headers: Readonly<Record<string, string>>;
  /** Judges requests, where another spec than that of the replies does: a `readOnly` property is none of theirs. */
  readonly requestSpec?: Spec;
}

/** Nobody is known, and nothing is sent with each request. */
export const NO_ACCESS: Access = { accounts: {}, headers: {} };

/** The account whose credentials open an API that is judged by its spec alone. */
export const MEMBER = "member";

type Pairs = readonly (readonly [name: string, value: string])[];

/** What a request carries to be let in. */
export interface Credentials {
  readonly headers: Pairs;
  readonly query: Pairs;
  readonly cookies: Pairs;
}

export const NO_CREDENTIALS: Credentials = { headers: [], query: [], cookies: [] };

/** How an operation that may ask for credentials is called. */
export type Admission =
  | { readonly kind: "open"; readonly credentials: Credentials }
  /** Nobody gave what these security schemes ask for. */
  | { readonly kind: "barred"; readonly schemes: readonly string[] };

/** The first of an operation's alternatives for which there are credentials. */
export function admit({ security }: Operation, { accounts, headers }: Access): Admission {
  if (!asksForCredentials({ security })) {
    return { kind: "open", credentials: NO_CREDENTIALS };
  }
  const account = accounts[MEMBER];
  for (const schemes of security) {
    const missing = schemes.filter((scheme) => !isSentAnyway(scheme, headers));
    const found = missing.map((scheme) => carry(scheme, secretOf(scheme, account)));
    if (found.every((credentials) => credentials !== undefined)) {
      return { kind: "open", credentials: join(found) };
    }
  }
  return { kind: "barred", schemes: [...new Set(security.flat().map(({ name }) => name))] };
}

/** Credentials that nobody has, in each place where an operation looks for some. */
export function wrongCredentials({ security }: Operation): Credentials {
  const [schemes = []] = security;
  const basic = `${MEMBER}:${WRONG_PASSWORD}`;
  return join(
    schemes.flatMap(
      (scheme) => carry(scheme, scheme.kind === "basic" ? basic : WRONG_PASSWORD) ?? [],
    ),
  );
}

/** Whether an operation lets nobody in without credentials. */
export function asksForCredentials({ security }: Pick<Operation, "security">): boolean {
  return security.length > 0 && security.every((schemes) => schemes.length > 0);
}

/** Whether an operation asks for something in each case that a request can carry, so that its lack can be seen. */
export function isGuarded(operation: Operation): boolean {
  return (
    asksForCredentials(operation) &&
    operation.security.every((schemes) => schemes.some(({ kind }) => kind !== "other"))
  );
}

/** Whether the headers of the run carry what one of an operation's schemes asks for. */
export function isOpenedByHeaders({ security }: Operation, { headers }: Access): boolean {
  return security.flat().some((scheme) => isSentAnyway(scheme, headers));
}

function isSentAnyway(scheme: SecurityScheme, headers: Access["headers"]): boolean {
  const name = headerOf(scheme)?.toLowerCase();
  return Object.keys(headers).some((header) => header.toLowerCase() === name);
}

/** The header in which a request carries a credential; what is no key is taken for an `Authorization`. */
function headerOf({ kind, in: place, key }: SecurityScheme): string | undefined {
  if (kind !== "apiKey") return "Authorization";
  if (place === "cookie") return "Cookie";
  return place === "query" ? undefined : key;
}

function secretOf({ name, kind }: SecurityScheme, account: Account | undefined) {
  const given = account?.credentials?.[name];
  if (given !== undefined || kind !== "basic" || !account) return given;
  return account.username === "" ? undefined : `${account.username}:${account.password}`;
}

/** Undefined without a secret, and for a scheme that this program does not know. */
function carry(scheme: SecurityScheme, secret: string | undefined): Credentials | undefined {
  const { kind, in: place, key = "" } = scheme;
  if (secret === undefined || kind === "other") return undefined;
  if (kind === "apiKey") {
    const pair = [key, secret] as const;
    if (place === "query") return { ...NO_CREDENTIALS, query: [pair] };
    if (place === "cookie") return { ...NO_CREDENTIALS, cookies: [pair] };
    return { ...NO_CREDENTIALS, headers: [pair] };
  }
  // RFC 7617, section 2 and RFC 6750, section 2.1.
  const value =
    kind === "basic" ? `Basic ${Buffer.from(secret).toString("base64")}` : `Bearer ${secret}`;
  return { ...NO_CREDENTIALS, headers: [["Authorization", value]] };
}

function join(all: readonly Credentials[]): Credentials {
  return {
    headers: all.flatMap(({ headers }) => headers),
    query: all.flatMap(({ query }) => query),
    cookies: all.flatMap(({ cookies }) => cookies),
  };
}
