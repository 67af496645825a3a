import { describe, expect, it } from "vitest";
import { Ajv2020 } from "ajv/dist/2020.js";
import { accountAdmin } from "../../../src/apis/rocketchat/admin/account-admin.ts";
import { sessionAdmin } from "../../../src/apis/rocketchat/admin/session-admin.ts";
import { initialAccounts } from "../../../src/apis/rocketchat/seed.ts";
import { defaultSettings, settingsSchema } from "../../../src/apis/rocketchat/settings.ts";
import { asObject } from "../../../src/lib/json.ts";
import { connectInProcess, START } from "../../support/adapters.ts";
import { start, tokenOf } from "./start.ts";

const member = { username: "myusername", password: "my$up3erP@ssw0rd" };
const MEMBER = "kF4gNg6u7JJ5pmjJW";
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });

describe("rocketchat: accounts through the control API", () => {
  it("creates an account, fills in what is left out, and shows its secrets", async () => {
    const { steer, login } = await start(connectInProcess);
    const view = await steer((context) =>
      accountAdmin.create(context, {
        username: "eve",
        email: "eve@example.test",
        password: "x",
        totp: {},
      }),
    );
    expect(view).toEqual({
      id: expect.stringMatching(/^\w{17}$/),
      role: "member",
      username: "eve",
      email: "eve@example.test",
      verified: true,
      emails: [{ address: "eve@example.test", verified: true }],
      password: "x",
      totp: { secret: expect.stringMatching(/^[A-Z2-7]{52}$/) },
      backupCodes: [],
      emailTwoFactor: false,
      active: true,
      roles: ["user"],
      type: "user",
      utcOffset: 0,
      updatedAt: "2026-01-01T00:00:00.000Z",
    });
    expect(await steer((context) => accountAdmin.find(context, view.id))).toEqual(view);
    const code = accountAdmin.totp?.(view, START)?.code;
    expect((await login({ username: "eve", password: "x", code })).status).toBe(200);
  });

  it("shows the codes of an app, and none where there is none", async () => {
    const { steer } = await start(connectInProcess);
    const [plain, cat] = await steer((context) => accountAdmin.list(context));
    const codes = cat && accountAdmin.totp?.(cat, START);
    expect(codes).toEqual({
      code: expect.stringMatching(/^\d{6}$/),
      previous: expect.stringMatching(/^\d{6}$/),
      next: expect.stringMatching(/^\d{6}$/),
      secondsLeft: 30,
      otpauth:
        "otpauth://totp/Rocket.Chat:rocket.cat?secret=KFJFCOCZHFUGIZZYMJKU4VSQMNIEIU2KPE3TM3SZPFCDM4LSGJKQ",
    });
    expect(plain && accountAdmin.totp?.(plain, START)).toBeUndefined();
  });
});

describe("rocketchat: names that are taken", () => {
  it.each([
    [{ username: "myusername" }, 'another account is called "myusername"'],
    [{ username: "x", email: "myusername@example.test" }, 'is called "myusername@example.test"'],
    [{ username: "x", id: MEMBER }, `has the id "${MEMBER}"`],
    [{ username: "LDAP.only", directory: { password: "x" } }, 'is called "LDAP.only"'],
  ])("refuses %j, which is taken", async (input, message) => {
    const { steer } = await start(connectInProcess);
    await expect(steer((context) => accountAdmin.create(context, input))).rejects.toMatchObject({
      code: "SEED_INVALID",
      message: expect.stringContaining(message),
    });
  });

  it("refuses to give an account a name that is taken, or another id", async () => {
    const { steer } = await start(connectInProcess);
    for (const patch of [{ username: "retired" }, { email: "retired@example.test" }, { id: "x" }]) {
      await expect(
        steer((context) => accountAdmin.update(context, MEMBER, patch)),
      ).rejects.toMatchObject({ code: "SEED_INVALID" });
    }
  });
});

describe("rocketchat: changing an account", () => {
  it("finds an account by its new names, and no longer by the old ones", async () => {
    const { steer, login } = await start(connectInProcess);
    const patch = { username: "renamed", email: "renamed@example.test" };
    const view = await steer((context) => accountAdmin.update(context, MEMBER, patch));
    expect(view).toMatchObject({ id: MEMBER, emails: [{ address: patch.email, verified: true }] });
    const { password } = member;
    const ldap = { ldap: true, ldapOptions: [], ldapPass: "mypassword" };
    expect((await login({ user: "renamed", password })).status).toBe(200);
    expect((await login({ user: "renamed@example.test", password })).status).toBe(200);
    expect((await login({ ...ldap, username: "renamed" })).status).toBe(200);
    for (const user of ["myusername", "myusername@example.test"]) {
      expect((await login({ user, password })).reason).toBe("unknown-user");
    }
    expect((await login({ ...ldap, username: "myusername" })).status).toBe(401);
  });

  it("replaces the named properties only, and takes away what is null", async () => {
    const { steer } = await start(connectInProcess);
    const before = await steer((context) => accountAdmin.find(context, MEMBER));
    const patch = { verified: false, directory: null, name: null, language: "en" };
    const after = await steer((context) => accountAdmin.update(context, MEMBER, patch));
    const { directory: _, name: __, ...kept } = asObject(before);
    expect(after).toEqual({
      ...kept,
      verified: false,
      emails: [{ address: "myusername@example.test", verified: false }],
      language: "en",
    });
  });
});

describe("rocketchat: what a change ends", () => {
  it.each([
    [{ password: "new" }, 0],
    [{ active: false }, 0],
    [{ name: "New Name" }, 1],
  ])("leaves after %j this many sessions: %i", async (patch, sessions) => {
    const { steer, login } = await start(connectInProcess);
    expect(tokenOf(await login(member))).not.toBe("");
    await steer((context) => accountAdmin.update(context, MEMBER, patch));
    expect(await steer((context) => sessionAdmin.list(context))).toHaveLength(sessions);
  });

  it("removes an account with its names and sessions", async () => {
    const { steer, login } = await start(connectInProcess);
    await login(member);
    expect(await steer((context) => accountAdmin.remove(context, MEMBER))).toBe(true);
    expect(await steer((context) => accountAdmin.remove(context, MEMBER))).toBe(false);
    expect(await steer((context) => sessionAdmin.list(context))).toEqual([]);
    expect((await login(member)).reason).toBe("unknown-user");
    await steer((context) => accountAdmin.create(context, member));
    expect((await login(member)).status).toBe(200);
  });

  it("does not know an id that it does not have", async () => {
    const { steer } = await start(connectInProcess);
    expect(await steer((context) => accountAdmin.find(context, "x"))).toBeUndefined();
    expect(await steer((context) => accountAdmin.update(context, "x", {}))).toBeUndefined();
  });
});

describe("rocketchat: schemas", () => {
  it("fits its own seed and settings", () => {
    const isAccount = ajv.compile(accountAdmin.schema);
    expect(initialAccounts.filter((account) => !isAccount(account))).toEqual([]);
    expect(ajv.validate(settingsSchema, defaultSettings)).toBe(true);
  });

  it.each([
    [{}],
    [{ username: "" }],
    [{ username: "x", passwort: "y" }],
    [{ username: "x", totp: { secret: "1" } }],
  ])("does not take %j for an account", (input) => {
    expect(ajv.validate(accountAdmin.schema, input)).toBe(false);
  });
});
