import { expect, it } from "vitest";
import { describeEachAdapter } from "../../support/adapters.ts";
import { start, type Started } from "./start.ts";

const accounts = [
  { username: "ann", password: "right" },
  { username: "ben", password: "right" },
  { username: "off", password: "right", active: false },
  { username: "cat", password: "right", totp: { secret: "KFJFCOCZHFUGIZZYMJKU4VSQ" } },
];
const perAccount = { lockoutEnabled: true, lockoutAccountFailures: 2, lockoutAccountMs: 3000 };
const perAddress = { lockoutEnabled: true, lockoutAddressFailures: 4, lockoutAddressMs: 8000 };
const details = { function: "Accounts.validateLoginAttempt" };

async function tryTo(login: Started["login"], ...attempts: readonly string[]) {
  const reasons = [];
  for (const attempt of attempts) {
    const [username, password] = attempt.split("/");
    reasons.push((await login({ username, password })).reason ?? "ok");
  }
  return reasons;
}

describeEachAdapter("rocketchat: blocks after failed logins", (connect) => {
  it("blocks an account, even for the right password, until the time is over", async () => {
    const { login, clock } = await start(connect, { accounts, settings: perAccount });
    expect(await tryTo(login, "ann/x", "ann/x", "ann/right", "ben/right")).toEqual([
      "wrong-password",
      "wrong-password",
      "account-locked",
      "ok",
    ]);
    clock.advance(2999);
    expect(await tryTo(login, "ann/right")).toEqual(["account-locked"]);
    clock.advance(1);
    expect(await tryTo(login, "ann/right")).toEqual(["ok"]);
  });

  it("says so in the style of each profile", async () => {
    const body = {
      status: "error",
      error: "error-login-blocked-for-user",
      message: "Login has been temporarily blocked For User",
    };
    const bodies = {
      "0.74": body,
      "5": { ...body, details },
      "8": { success: false, ...body, details },
    };
    for (const profile of ["0.74", "5", "8"] as const) {
      const { login } = await start(connect, { profile, accounts, settings: perAccount });
      await tryTo(login, "ann/x", "ann/x");
      expect((await login({ username: "ann", password: "x" })).body).toEqual(bodies[profile]);
    }
  });

  it("forgets the failures of an account that logs in", async () => {
    const { login } = await start(connect, { accounts, settings: perAccount });
    const reasons = await tryTo(login, "ann/x", "ann/right", "ann/x", "ann/right");
    expect(reasons).toEqual(["wrong-password", "ok", "wrong-password", "ok"]);
  });
});

describeEachAdapter("rocketchat: what counts as a failed login", (connect) => {
  it("counts a missing code and a deactivated user as failures", async () => {
    const { login } = await start(connect, { accounts, settings: perAccount });
    expect(await tryTo(login, "cat/right", "cat/right", "cat/right")).toEqual([
      "totp-required",
      "totp-required",
      "account-locked",
    ]);
    expect(await tryTo(login, "off/right", "off/right", "off/right")).toEqual([
      "not-activated",
      "not-activated",
      "account-locked",
    ]);
  });

  it("blocks an address, whichever accounts it tried, before it looks at the login", async () => {
    const { login, clock } = await start(connect, { accounts, settings: perAddress });
    await tryTo(login, "ann/x", "ben/x", "nobody/x");
    await login({});
    expect(await tryTo(login, "ann/right", "nobody/x", "off/right")).toEqual(
      Array(3).fill("address-locked"),
    );
    expect((await login({})).body).toEqual({
      status: "error",
      error: "error-login-blocked-for-ip",
      message: "Login has been temporarily blocked For IP",
    });
    clock.advance(8000);
    expect(await tryTo(login, "ann/right")).toEqual(["ok"]);
  });

  it("forgets the failures of an address that logs in", async () => {
    const { login } = await start(connect, { accounts, settings: perAddress });
    await tryTo(login, "ann/x", "ann/x", "ann/x", "ann/right", "ann/x", "ann/x", "ann/x");
    expect(await tryTo(login, "ben/right")).toEqual(["ok"]);
  });

  it("counts nothing unless it is switched on", async () => {
    const { login } = await start(connect, { accounts });
    for (let attempt = 0; attempt < 60; attempt += 1) await tryTo(login, "ann/x");
    expect(await tryTo(login, "ann/right")).toEqual(["ok"]);
  });
});
