import { hash } from "node:crypto";
import { expect, it } from "vitest";
import { describeEachAdapter } from "../../support/adapters.ts";
import { start } from "./start.ts";

const unauthorized = { status: "error", error: "Unauthorized", message: "Unauthorized" };
const masked = { success: false, ...unauthorized };
const details = { function: "Accounts.validateLoginAttempt" };

/** The same refusal in the three styles. */
function styles(error: string, message: string, extra: object = {}) {
  const body = { status: "error", error, message };
  return { "0.74": body, "5": { ...body, ...extra }, "8": { success: false, ...body, ...extra } };
}

const accounts = [
  { id: "m", username: "member", email: "m@example.test", password: "right" },
  { username: "app", password: "right", type: "app" },
  { username: "off", password: "right", active: false },
  { username: "bare", password: "right", roles: [] },
  { username: "new", password: "right", email: "new@example.test", verified: false },
  { username: "boss", password: "right", roles: ["admin"] },
  { username: "guest", directory: { password: "in-directory" } },
];

const wrongPassword = { "0.74": unauthorized, "5": unauthorized, "8": masked };
const notRecognized = {
  status: "error",
  error: 400,
  message: "Unrecognized options for login request",
};
const unrecognized = { "0.74": notRecognized, "5": notRecognized, "8": masked };

const refusals = [
  ["a wrong password", { username: "member", password: "wrong" }, "wrong-password", wrongPassword],
  ["an unknown user", { username: "nobody", password: "right" }, "unknown-user", wrongPassword],
  [
    "a directory password that is not local",
    { user: { username: "guest" }, password: "x" },
    "no-local-password",
    wrongPassword,
  ],
  ["an empty body", {}, "unrecognized-login", unrecognized],
  ["a user name alone", { username: "member" }, "unrecognized-login", unrecognized],
  ["an empty password", { username: "member", password: "" }, "unrecognized-login", unrecognized],
  ["no password", { username: "member", password: null }, "unrecognized-login", unrecognized],
  ["an array", [], "unrecognized-login", unrecognized],
  [
    "a code that is empty",
    { totp: { login: { user: { username: "member" }, password: "right" }, code: "" } },
    "unrecognized-login",
    unrecognized,
  ],
  [
    "an app",
    { username: "app", password: "right" },
    "app-account",
    styles("error-app-user-is-not-allowed-to-login", "App user is not allowed to login", {
      details,
    }),
  ],
  [
    "a deactivated user",
    { username: "off", password: "right" },
    "not-activated",
    styles("error-user-is-not-activated", "User is not activated", { details }),
  ],
  [
    "a user without roles",
    { username: "bare", password: "right" },
    "no-roles",
    styles("error-user-has-no-roles", "User has no roles", { details }),
  ],
  [
    "an unverified address",
    { user: { username: "new" }, password: "right" },
    "email-not-verified",
    styles("error-invalid-email", "Invalid email __email__"),
  ],
  [
    "a wrong password before a deactivated user",
    { username: "off", password: "x" },
    "wrong-password",
    wrongPassword,
  ],
] as const;

const mistakes = [
  ["a number for a password", { user: { username: "member" }, password: 5 }],
  ["a key too many", { username: "member", password: "right", foo: 1 }],
  ["a user with two names", { user: { username: "member", id: "m" }, password: "right" }],
  ["a user with an empty name", { user: { username: "" }, password: "right" }],
  ["a user with an unknown key", { user: { name: "member" }, password: "right" }],
  ["a user that is a number", { user: 5, password: "right" }],
  ["a password alone", { password: "right" }],
  [
    "a password with `hashed`",
    { username: "member", password: { hashed: hash("sha256", "right") } },
  ],
  [
    "a digest by another algorithm",
    { user: { username: "member" }, password: { digest: "x", algorithm: "md5" } },
  ],
  ["a token that is a number", { resume: 5 }],
  ["a wrapping without a login", { totp: { code: "123456" } }],
  ["a directory login without a name", { ldap: true, ldapOptions: [], ldapPass: "x" }],
] as const;

describeEachAdapter("rocketchat: refused logins", (connect) => {
  it.each(refusals)("refuses %s in the style of each profile", async (...refusal) => {
    const [, json, reason, bodies] = refusal;
    for (const profile of ["0.74", "5", "8"] as const) {
      const settings = { emailVerification: true };
      const { login } = await start(connect, {
        profile,
        settings,
        accounts: accounts.map((account) => ({
          email: `${account.username}@verified.test`,
          ...account,
        })),
      });
      expect(await login(json)).toEqual({ status: 401, reason, body: bodies[profile] });
    }
  });

  it.each(mistakes)("takes %s for a mistake of types", async (_, json) => {
    for (const profile of ["0.74", "5"] as const) {
      const { login } = await start(connect, { profile, accounts });
      const { status, reason, body } = await login(json);
      expect([status, reason]).toEqual([401, "invalid-type"]);
      expect(body).toEqual({ status: "error", message: expect.any(String) });
    }
    const { login } = await start(connect, { profile: "8", accounts });
    const body = { success: false, error: "Internal server error" };
    expect(await login(json)).toEqual({ status: 500, reason: "invalid-type", body });
  });
});

describeEachAdapter("rocketchat: what a refusal tells", (connect) => {
  it("names the key too many", async () => {
    const { login } = await start(connect);
    const { body } = await login({ user: { username: "x" }, password: "x", foo: 1 });
    expect(body).toEqual({ status: "error", message: "Match error: Unknown key in field foo" });
  });

  it("answers an unknown name byte for byte as it answers a wrong password", async () => {
    const { send } = await start(connect);
    const [unknown, wrong] = await Promise.all(
      ["nobody", "myusername"].map((username) =>
        send("/api/v1/login", { json: { username, password: "x" } }),
      ),
    );
    expect(await unknown?.text()).toBe(await wrong?.text());
  });

  it("refuses an upper-case digest", async () => {
    const { login } = await start(connect, { accounts });
    const digest = hash("sha256", "right").toUpperCase();
    const answer = await login({ user: "member", password: { digest, algorithm: "sha-256" } });
    expect(answer.reason).toBe("wrong-password");
  });

  it("asks an administrator and a directory login for no verified address", async () => {
    const { login } = await start(connect, { accounts, settings: { emailVerification: true } });
    const body = { ldap: true, ldapOptions: [], ldapPass: "in-directory", username: "guest" };
    expect((await login({ username: "boss", password: "right" })).status).toBe(200);
    expect((await login(body)).status).toBe(200);
  });
});
