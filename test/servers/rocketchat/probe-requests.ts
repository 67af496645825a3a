import { createHash } from "node:crypto";
import { accounts, backupCodes } from "./accounts.ts";
import { codeOf, stepAt } from "./plain/second-factor.ts";

const { member, another, totp, ldap, "ldap-totp": ldapTotp, inactive } = accounts.rocketchat;

/** What is sent: a JSON body, or anything else that `fetch` takes. */
export interface Probe {
  readonly route?: string;
  readonly json?: unknown;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const digestOf = (text: string) => createHash("sha256").update(text).digest("hex");
const digest = (text: string) => ({ digest: digestOf(text), algorithm: "sha-256" });
const asDirectory = (username: string, ldapPass: unknown, ldapOptions: unknown = []) => ({
  ldap: true,
  ldapOptions,
  ldapPass,
  username,
});

/** A right login of the member. */
export const right: Probe = { json: { username: member.username, password: member.password } };

export const rightOfAnother: Probe = {
  json: { username: another.username, password: another.password },
};

export const wrong: Probe = { json: { username: member.username, password: "wrong" } };

/** Passwords of the member, most of them wrong. */
const passwords: readonly unknown[] = [
  "",
  undefined,
  null,
  member.password.slice(0, -2),
  `${member.password}x`,
  member.password.toLowerCase(),
  `${member.password.slice(0, 8)}-other`,
  "x".repeat(member.password.length),
  `${member.password[0]}other`,
  ` ${member.password} `,
  member.username,
  another.password,
  ["x"],
  { x: 1 },
  { $ne: null },
  true,
  7,
  digest(member.password),
  digest("other"),
  digest(another.password),
  digestOf(member.password),
  "wrong",
  "wrong",
];

export const loginsByPassword: readonly Probe[] = passwords.map((password) => ({
  json: { username: member.username, password },
}));

/** Logins by password in other forms, and by token. */
export const forms: readonly Probe[] = [
  { json: {} },
  { json: { username: "nobody.here", password: "wrong" } },
  { json: { username: `${member.username}x`, password: member.password } },
  { json: { username: member.username, password: member.password, foo: 1 } },
  {
    json: {
      user: { username: member.username, email: member.email },
      password: member.password,
    },
  },
  ...[member.password, "wrong"].flatMap((password) => [
    { json: { email: member.email, password } },
    { json: { user: member.username, password } },
    { json: { user: { username: member.username }, password } },
    {
      body: new URLSearchParams({ username: member.username, password }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    },
  ]),
  rightOfAnother,
  { json: { username: inactive.username, password: inactive.password } },
  { json: { username: inactive.username, password: "wrong" } },
  { json: { resume: "junk" } },
  { json: { resume: "" } },
  { json: { resume: { $ne: null } } },
  { body: "{" },
  { ...right, headers: { "x-auth-token": "junk", "x-user-id": "junk" } },
  {
    route: `GET /api/v1/login?${new URLSearchParams({ username: member.username, password: member.password }).toString()}`,
  },
];

export const directory: readonly Probe[] = [
  { json: asDirectory(ldap.username, ldap.password) },
  { json: asDirectory(ldap.username, ldap.password, {}) },
  { json: asDirectory(ldap.username, ldap.password, "[]") },
  {
    body: new URLSearchParams({
      ldap: "true",
      ldapOptions: "[]",
      ldapPass: ldap.password,
      username: ldap.username,
    }).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  },
  ...[
    "",
    undefined,
    "wrong",
    ldap.password.slice(0, -1),
    ldap.password.toLowerCase(),
    ["x"],
    { x: 1 },
    true,
  ].map((ldapPass) => ({ json: asDirectory(ldap.username, ldapPass) })),
  { json: asDirectory("nobody.here", "x") },
  { json: asDirectory(ldapTotp.username, ldapTotp.password) },
];

export function secondFactor(now: number): readonly Probe[] {
  const code = codeOf(totp.secret, stepAt(now));
  const other = code.startsWith("5") ? "123456" : "555555";
  const byName = { user: { username: totp.username }, password: totp.password };
  const byEmail = { user: { email: totp.email }, password: totp.password };
  const wrapped = (login: unknown, sent: unknown) => ({ json: { totp: { login, code: sent } } });
  return [
    { json: byName },
    { json: byEmail },
    { json: { ...byName, password: digest(totp.password) } },
    { json: { ...byName, password: "wrong" } },
    wrapped(byName, other),
    wrapped(byName, "none"),
    wrapped(byName, ""),
    wrapped(byName, true),
    wrapped(byName, code.slice(0, 3) + (code.endsWith("000") ? "111" : "000")),
    wrapped(byName, codeOf(totp.secret, stepAt(now) - 5)),
    wrapped(byName, codeOf(ldapTotp.secret, stepAt(now))),
    wrapped({ ...byName, password: "wrong" }, code),
    wrapped({ ...byName, password: "wrong" }, other),
    wrapped(byName, code),
    wrapped(byEmail, code),
    { json: byName },
    { json: { username: totp.username, password: totp.password, code } },
    {
      json: { username: totp.username, password: totp.password },
      headers: { "x-2fa-code": code },
    },
    wrapped(byName, backupCodes[0]),
    wrapped(byName, backupCodes[0]),
    wrapped(byName, "AAAAAAAA"),
    { json: { username: member.username, password: member.password, code: "123456" } },
    wrapped(
      asDirectory(ldapTotp.username, ldapTotp.password, {}),
      codeOf(ldapTotp.secret, stepAt(now)),
    ),
  ];
}

/** Requests for which nobody has to be logged in. */
export const withoutSession: readonly Probe[] = [
  { route: "GET /api/info" },
  { route: "GET /api/v1/me" },
  { route: "POST /api/v1/logout" },
];

/** A right login of the user with a second factor. */
export function withCode(code: string): Probe {
  const login = { user: { username: totp.username }, password: totp.password };
  return { json: { totp: { login, code } } };
}
