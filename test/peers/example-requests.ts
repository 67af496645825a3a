import { totpAt } from "../../src/credentials/totp.ts";
import { systemClock } from "../../src/lib/clock.ts";
import type { Account, Accounts, Target } from "./peer.ts";

/** A well-formed request, and the status that the spec gives to it. */
export interface ExampleRequest {
  readonly id: string;
  readonly operationId: "login" | "getMe" | "logout";
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: unknown;
  readonly status: number;
  /** Carries the token and the id of the login of `member`. */
  readonly loggedIn?: true;
}

/** What the requests are made from. */
export type Given = Pick<Target, "api" | "accounts" | "aheadMs">;

const getMe = { operationId: "getMe", method: "GET", path: "/api/v1/me" } as const;
const logout = { operationId: "logout", method: "POST", path: "/api/v1/logout" } as const;
const STEP_MS = 30_000;
const WRONG_PASSWORD = "not-the-password";

/** What every peer is given to send, in this order: few enough for a server that limits logins to ten a minute. */
export function exampleRequests({ api, accounts, aheadMs }: Given): ExampleRequest[] {
  if (api === "auth") return authRequests(accounts);
  return rocketchatRequests(accounts, systemClock.now() + aheadMs);
}

function authRequests({ member }: Accounts): ExampleRequest[] {
  if (!member) return [];
  const { username, password } = member;
  return [
    authLogin("login", { username, password }, 200),
    authLogin("wrong-password", { username, password: WRONG_PASSWORD }, 400),
    authLogin("unknown-user", { username: "nobody-of-that-name", password }, 400),
  ];
}

function rocketchatRequests(
  { member, totp, ldap, inactive }: Accounts,
  now: number,
): ExampleRequest[] {
  return [
    ...(member ? memberRequests(member) : []),
    ...(ldap ? [rocketchatLogin("ldap", ldapLogin(ldap), 200)] : []),
    ...(totp ? totpRequests(totp, now) : []),
    ...(inactive ? [rocketchatLogin("inactive", passwordLogin(inactive), 401)] : []),
    { ...getMe, id: "me-without-login", status: 401 },
    { ...getMe, id: "me", status: 200, loggedIn: true },
    { ...logout, id: "logout", status: 200, loggedIn: true },
    { ...getMe, id: "me-after-logout", status: 401, loggedIn: true },
  ];
}

function memberRequests(member: Account): ExampleRequest[] {
  return [
    rocketchatLogin("login", passwordLogin(member), 200),
    rocketchatLogin("wrong-password", { username: member.username, password: WRONG_PASSWORD }, 401),
    rocketchatLogin(
      "unknown-user",
      { username: "nobody-of-that-name", password: member.password },
      401,
    ),
  ];
}

function totpRequests(totp: Account, now: number): ExampleRequest[] {
  const { secret = "" } = totp;
  const confirmed = (code: string) => ({
    totp: { login: { user: { username: totp.username }, password: totp.password }, code },
  });
  return [
    rocketchatLogin("totp", confirmed(totpAt(secret, now)), 200),
    rocketchatLogin("totp-missing", passwordLogin(totp), 401),
    rocketchatLogin("totp-wrong", confirmed(wrongCode(secret, now)), 401),
  ];
}

/** Six digits that are the code of no time step near now. */
function wrongCode(secret: string, now: number): string {
  const near = new Set([-2, -1, 0, 1, 2].map((step) => totpAt(secret, now + step * STEP_MS)));
  const codes = ["000000", "111111", "222222", "333333", "444444", "555555"];
  return codes.find((code) => !near.has(code)) ?? "";
}

function authLogin(id: string, body: unknown, status: number): ExampleRequest {
  return { id, operationId: "login", method: "POST", path: "/auth/login", body, status };
}

function rocketchatLogin(id: string, body: unknown, status: number): ExampleRequest {
  return { id, operationId: "login", method: "POST", path: "/api/v1/login", body, status };
}

function passwordLogin({ username, password }: Account): unknown {
  return { username, password };
}

function ldapLogin({ username, password }: Account): unknown {
  return { ldap: true, ldapOptions: [], ldapPass: password, username };
}
