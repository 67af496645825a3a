import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createManualClock } from "../../../src/lib/clock.ts";
import { accounts, backupCodes } from "./accounts.ts";
import { createListener } from "./plain/listen.ts";
import { plain } from "./plain/plain.ts";
import { codeOf, stepAt } from "./plain/second-factor.ts";
import type { Era } from "./plain/server.ts";

const { member, totp, ldap, "ldap-totp": ldapTotp, inactive } = accounts.rocketchat;

const clock = createManualClock(Date.parse("2025-03-01T12:00:00Z"));
const eras: readonly Era[] = ["0.74", "5", "8"];
const servers = new Map<Era, Server>();

beforeEach(async () => {
  for (const era of eras) {
    const server = createServer(createListener(plain(era), clock));
    servers.set(era, server);
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
  }
});

afterEach(() => {
  for (const server of servers.values()) {
    server.close();
    server.closeAllConnections();
  }
});

async function send(era: Era, path: string, init: RequestInit): Promise<Response> {
  const address = servers.get(era)?.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return fetch(`http://127.0.0.1:${port}${path}`, init);
}

async function logIn(era: Era, body: unknown): Promise<Response> {
  return send(era, "/api/v1/login", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

const codeAt = (step: number) => codeOf(totp.secret, stepAt(clock.now()) + step);
const byName = { user: { username: totp.username }, password: totp.password };
const directoryLogin = { ldap: true, ldapOptions: [], ldapPass: ldap.password };
const codeOfDirectory = () => codeOf(ldapTotp.secret, stepAt(clock.now()));

// RFC 6238, appendix B, the SHA-1 rows, of which an app shows the last six digits.
it.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [20_000_000_000, "353130"],
])("at second %i the code is %s", (seconds, expected) => {
  expect(codeOf("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", stepAt(seconds * 1000))).toBe(expected);
});

describe("each plain server", () => {
  it.each(eras)("%s: takes every form of a login", async (era) => {
    const { username, email, password } = member;
    const forms = [
      { username, password },
      { user: username, password },
      { user: email, password },
      { user: { username }, password },
      { user: { email }, password },
      { email, password },
      { username: username.toUpperCase(), password },
      { username, password, code: "123456" },
      { totp: { login: byName, code: codeAt(0) } },
      { totp: { login: byName, code: codeAt(-1) } },
      { totp: { login: byName, code: backupCodes[2] } },
      { username: totp.username, password: totp.password, code: codeAt(1) },
      { ...directoryLogin, username: ldap.username },
      { ...directoryLogin, ldapOptions: "[]", username: ldap.username },
    ];
    const statuses = await Promise.all(forms.map(async (form) => (await logIn(era, form)).status));
    expect(statuses).toEqual(forms.map(() => 200));
  });

  const unrecognized = [400, "Unauthorized"];
  const rows: readonly (readonly [string, () => unknown, readonly unknown[]])[] = [
    ["nothing", () => ({}), unrecognized],
    ["an empty password", () => ({ username: member.username, password: "" }), unrecognized],
    [
      "a wrong password",
      () => ({ username: member.username, password: "x" }),
      ["Unauthorized", "Unauthorized"],
    ],
    [
      "an unknown user",
      () => ({ username: "nobody", password: "x" }),
      ["Unauthorized", "Unauthorized"],
    ],
    ["a token that is not known", () => ({ resume: "x" }), [403, "Unauthorized"]],
    ["no code", () => byName, ["totp-required", "totp-required"]],
    [
      "a code of the step before the last",
      () => ({ totp: { login: byName, code: codeAt(-2) } }),
      ["totp-invalid", "totp-invalid"],
    ],
    [
      "a right code with a wrong password",
      () => ({ totp: { login: { ...byName, password: "x" }, code: codeAt(0) } }),
      ["Unauthorized", "Unauthorized"],
    ],
    ["an empty code", () => ({ totp: { login: byName, code: "" } }), unrecognized],
    [
      "a deactivated user",
      () => ({ username: inactive.username, password: inactive.password }),
      ["error-user-is-not-activated", "error-user-is-not-activated"],
    ],
    [
      "a wrong password of the directory",
      () => ({ ...directoryLogin, username: ldap.username, ldapPass: "x" }),
      ["LDAP-login-error", "Unauthorized"],
    ],
  ];

  it.each(rows)("refuses %s", async (_, bodyOf, [oldest, newest]) => {
    const first = await logIn("0.74", bodyOf());
    const last = await logIn("8", bodyOf());
    expect([first.status, await first.json()]).toEqual([
      401,
      { status: "error", error: oldest, message: expect.any(String) },
    ]);
    expect([last.status, await last.json()]).toEqual([
      401,
      expect.objectContaining({ success: false, status: "error", error: newest }),
    ]);
  });
});

describe("the plain servers differ by era", () => {
  it.each([
    ["a body that is not JSON", () => "{", [400, 400, 401]],
    ["a password that is a number", () => ({ username: "x", password: 7 }), [401, 401, 500]],
    [
      "a directory user with a second factor and no code",
      () => ({ ...directoryLogin, username: ldapTotp.username, ldapPass: ldapTotp.password }),
      [200, 401, 401],
    ],
    [
      "a directory user with a plain login",
      () => ({ username: ldap.username, password: ldap.password }),
      [401, 200, 200],
    ],
    [
      "a directory user with a flat code",
      () => ({
        username: ldapTotp.username,
        password: ldapTotp.password,
        code: codeOfDirectory(),
      }),
      [401, 200, 200],
    ],
    [
      "a local user with a directory login",
      () => ({ ...directoryLogin, username: member.username, ldapPass: member.password }),
      [401, 200, 200],
    ],
  ])("in the answer to %s", async (_, bodyOf, expected) => {
    const replies = await Promise.all(eras.map((era) => logIn(era, bodyOf())));
    expect(replies.map(({ status }) => status)).toEqual(expected);
  });
});

describe("a plain server", () => {
  it("blocks a user after ten failures, and for five minutes", async () => {
    const { username, password } = member;
    for (let failure = 0; failure < 10; failure += 1) {
      await logIn("5", { username, password: "x" });
    }
    const blocked = await logIn("5", { username, password });
    expect([blocked.status, await blocked.json()]).toEqual([
      401,
      {
        status: "error",
        error: "error-login-blocked-for-user",
        message: "Login has been temporarily blocked For User",
        details: { function: "Accounts.validateLoginAttempt" },
      },
    ]);
    clock.advance(5 * 60_000);
    expect((await logIn("5", { username, password })).status).toBe(200);
  });

  it("takes a backup code once", async () => {
    const login = { totp: { login: byName, code: backupCodes[0] } };
    expect((await logIn("0.74", login)).status).toBe(200);
    expect((await logIn("0.74", login)).status).toBe(401);
  });

  it("takes a directory login as a form, and tells the time of its clock", async () => {
    const body = new URLSearchParams({
      ldap: "true",
      ldapOptions: "[]",
      ldapPass: ldap.password,
      username: ldap.username,
    });
    const response = await send("0.74", "/api/v1/login", { method: "POST", body });
    expect([response.status, response.headers.get("date")]).toEqual([
      200,
      new Date(clock.now()).toUTCString(),
    ]);
  });

  it("has no login by GET", async () => {
    const response = await send("0.74", "/api/v1/login", {});
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });
});
