import { expect, it } from "vitest";
import { totpAt } from "../../../src/credentials/totp.ts";
import { describeEachAdapter, START } from "../../support/adapters.ts";
import { start } from "./start.ts";

const SECRET = "KFJFCOCZHFUGIZZYMJKU4VSQMNIEIU2KPE3TM3SZPFCDM4LSGJKQ";
const LDAP_SECRET = "KZ4GIUK2KVBWEYLEKUZFSVJYMFIUWWDZKBUWWQ2UORRGSU2IORJQ";
const STEP = 30_000;
const inner = { user: { username: "rocket.cat" }, password: "password" };
const cat = { username: "rocket.cat", password: "password" };
const profiles = ["0.74", "5", "8"] as const;
const details = { method: "totp", codeGenerated: false, availableMethods: ["totp"] };

const wrapped = (code: unknown, login: object = inner) => ({ totp: { login, code } });

function bodies(error: string, message: string) {
  const body = { status: "error", error, message };
  return { "0.74": body, "5": { ...body, details }, "8": { success: false, ...body, details } };
}

describeEachAdapter("rocketchat: the second factor by app", (connect) => {
  it("takes the code wrapped, by name and by e-mail, and flat, as text and as number", async () => {
    const code = totpAt(SECRET, START);
    const byEmail = { user: { email: "rocket.cat@rocket.chat" }, password: "password" };
    for (const profile of profiles) {
      const { login } = await start(connect, { profile });
      const requests = [
        wrapped(code),
        wrapped(code, byEmail),
        { ...cat, code },
        { ...cat, user: "rocket.cat", code },
      ];
      for (const body of requests) expect((await login(body)).status).toBe(200);
      // A code with a leading zero is lost as a number.
      expect(code).not.toMatch(/^0/);
      expect((await login(wrapped(Number(code)))).status).toBe(200);
    }
  });

  it("asks for a missing code, once the password is right", async () => {
    const expected = bodies("totp-required", "TOTP Required");
    for (const profile of profiles) {
      const { login } = await start(connect, { profile });
      const reason = "totp-required";
      expect(await login(cat)).toEqual({ status: 401, reason, body: expected[profile] });
      expect((await login({ ...cat, password: "x" })).reason).toBe("wrong-password");
      expect((await login({ ...cat, password: "x", code: totpAt(SECRET, START) })).reason).toBe(
        "wrong-password",
      );
    }
  });
});

describeEachAdapter("rocketchat: what a code may be", (connect) => {
  it.each(["000000", "12345", "1234567", "22 610", "abcdef", "224 610"])(
    "refuses the code %j",
    async (code) => {
      const expected = bodies("totp-invalid", "TOTP Invalid");
      for (const profile of profiles) {
        const { login } = await start(connect, { profile });
        const body = expected[profile];
        expect(await login(wrapped(code))).toEqual({ status: 401, reason: "totp-invalid", body });
      }
    },
  );

  it("takes the codes of one step before and after, and no more", async () => {
    const { login } = await start(connect);
    const statuses = [];
    for (const step of [-2, -1, 0, 1, 2]) {
      statuses.push((await login({ ...cat, code: totpAt(SECRET, START + step * STEP) })).status);
    }
    expect(statuses).toEqual([401, 200, 200, 200, 401]);
  });

  it("takes a code again inside its window, and not after it", async () => {
    const { login, clock } = await start(connect);
    const code = totpAt(SECRET, START);
    expect((await login({ ...cat, code })).status).toBe(200);
    clock.advance(STEP);
    expect((await login({ ...cat, code })).status).toBe(200);
    clock.advance(STEP);
    expect((await login({ ...cat, code })).reason).toBe("totp-invalid");
  });

  it("takes each backup code once", async () => {
    const { login } = await start(connect);
    expect((await login({ ...cat, code: "hwNEyZLs" })).status).toBe(200);
    expect((await login({ ...cat, code: "hwNEyZLs" })).reason).toBe("totp-invalid");
    expect((await login(wrapped("6ZRMRYLS"))).status).toBe(200);
    expect((await login({ ...cat, code: "HWNEYZLS" })).reason).toBe("totp-invalid");
  });
});

describeEachAdapter("rocketchat: where a code is looked for", (connect) => {
  it("reads the header X-2FA-Code from profile 5 on", async () => {
    const statuses = [];
    for (const profile of profiles) {
      const { login } = await start(connect, { profile });
      statuses.push((await login(cat, { "X-2FA-Code": totpAt(SECRET, START) })).status);
    }
    expect(statuses).toEqual([401, 200, 200]);
  });

  it("prefers the code of the body to that of the header", async () => {
    const { login } = await start(connect, { profile: "5" });
    const header = { "X-2FA-Code": totpAt(SECRET, START) };
    expect((await login({ ...cat, code: "000000" }, header)).reason).toBe("totp-invalid");
  });
});

describeEachAdapter("rocketchat: whom a second factor guards", (connect) => {
  it("leaves directory logins alone in 0.74, and guards them later", async () => {
    const ldap = {
      ldap: true,
      ldapOptions: [],
      ldapPass: "directory-Pass-4",
      username: "ldap.totp",
    };
    const reasons = [];
    for (const profile of profiles) {
      const { login } = await start(connect, { profile });
      reasons.push((await login(ldap)).reason);
      expect((await login(wrapped(totpAt(LDAP_SECRET, START), ldap))).status).toBe(200);
    }
    expect(reasons).toEqual([null, "totp-required", "totp-required"]);
  });

  it("takes a flat code with a directory password from profile 5 on", async () => {
    const code = totpAt(LDAP_SECRET, START);
    const { login } = await start(connect, { profile: "5" });
    expect((await login({ user: "ldap.totp", password: "directory-Pass-4", code })).status).toBe(
      200,
    );
  });

  it("guards a fall-back to the local password in 0.74", async () => {
    const { login } = await start(connect);
    const ldap = { ldap: true, ldapOptions: [], ldapPass: "password", username: "rocket.cat" };
    expect((await login(ldap)).reason).toBe("totp-required");
  });

  it("counts the outermost of codes within codes", async () => {
    const { login } = await start(connect);
    const code = totpAt(SECRET, START);
    expect((await login(wrapped(code, wrapped("000000")))).status).toBe(200);
    expect((await login(wrapped("000000", wrapped(code)))).reason).toBe("totp-invalid");
  });

  it("says that a user is deactivated before it asks for a code", async () => {
    const accounts = [{ username: "off", password: "x", active: false, totp: { secret: SECRET } }];
    const { login } = await start(connect, { accounts });
    expect((await login({ username: "off", password: "x" })).reason).toBe("not-activated");
  });
});
