import type { Accounts } from "../../../../src/conformance/accounts.ts";
import type { Check } from "../../../../src/conformance/check.ts";
import type { Exchange } from "../../../../src/conformance/exchange.ts";
import { loadSpec } from "../../../../src/spec/spec.ts";
import { auth } from "../../../../src/apis/auth/auth.ts";
import { type ExchangeParts, exchangeOf } from "../../../support/conformance/exchange.ts";

export const NOW = Date.UTC(2026, 2, 14, 12);

const accounts: Accounts = {
  member: { username: "mira", email: "mira@trails.example", password: "Larch&Granite-57" },
  another: { username: "tomas", password: "Heather&Basalt-82" },
};

const spec = await loadSpec(auth.spec);

/** What a check says of exchanges: of one, or of those that it reads by name. */
export function judge(
  check: Check,
  exchanges: Exchange | Readonly<Record<string, Exchange>>,
): readonly string[] {
  const context = { accounts, spec, profile: "pocketbase-0.22", now: NOW };
  const isOne = (value: typeof exchanges): value is Exchange => "response" in value;
  if ("each" in check) {
    const all = isOne(exchanges) ? [exchanges] : Object.values(exchanges);
    return all
      .filter((exchange) => check.applies(exchange))
      .flatMap((exchange) => [...check.each(exchange, context)])
      .map(({ message }) => message);
  }
  if (isOne(exchanges) || !("reads" in check)) throw new Error(`${check.id} judges otherwise.`);
  return [...check.judge(exchanges, context)].map(({ message }) => message);
}

function sentAs(username: string, password: string) {
  return { path: "/auth/login", body: JSON.stringify({ username, password }) };
}

const record = {
  avatar: "",
  collectionId: "_pb_users_auth_",
  collectionName: "users",
  created: "2024-01-26 15:05:23.262Z",
  email: "mira@trails.example",
  emailVisibility: false,
  id: "k3v9x0a7m2q8d1z",
  language: "en",
  location: { lat: 47.05, lon: 8.31, name: "Lucerne" },
  token: "search-key",
  unit: "metric",
  updated: "2024-01-26 15:05:23.262Z",
  username: "mira",
  verified: true,
};

/** A token that says what it is told to. */
export function tokenOf(payload: object, header: object = { alg: "HS256", typ: "JWT" }): string {
  const parts = [JSON.stringify(header), JSON.stringify(payload), "s".repeat(32)];
  return parts.map((part) => Buffer.from(part).toString("base64url")).join(".");
}

const exp = NOW / 1000 + 86_400;

/** The good login of the member, with changes of its body. */
export function success(change: object = {}, parts: ExchangeParts = {}): Exchange {
  const token = tokenOf({ id: record.id, exp, type: "authRecord" });
  return exchangeOf({
    operationId: "login",
    request: sentAs("mira", "Larch&Granite-57"),
    json: { record, token, ...change },
    ...parts,
  });
}

/** The same with changes of its record. */
export function successWith(change: object, parts?: ExchangeParts): Exchange {
  return success({ record: { ...record, ...change } }, parts);
}

const url = "http://127.0.0.1:8090/api/collections/users/auth-with-password";
const response = { code: 400, message: "Failed to authenticate.", data: {} };

/** The refusal of a wrong password, with changes of its body. */
export function refusal(change: object = {}, parts: ExchangeParts = {}): Exchange {
  return exchangeOf({
    scenario: "auth/wrong-password",
    step: "wrong",
    operationId: "login",
    status: 400,
    request: sentAs("mira", "Never-the-1"),
    json: {
      url,
      status: 400,
      response,
      isAbort: false,
      originalError: { url, status: 400, data: response },
      name: "ClientResponseError 400",
      ...change,
    },
    ...parts,
  });
}

/** The same with another answer of PocketBase, which the SDK repeats. */
export function refusalWith(change: object, parts?: ExchangeParts): Exchange {
  const data = { ...response, ...change };
  return refusal({ response: data, originalError: { url, status: 400, data } }, parts);
}
