import { describe, expect, it } from "vitest";
import { outbox } from "../../../src/apis/rocketchat/state/outbox.ts";
import { asObject } from "../../../src/lib/json.ts";
import { connectInProcess } from "../../support/adapters.ts";
import { start } from "./start.ts";

const account = {
  id: "mia",
  username: "mia müller",
  emails: [
    { address: "old@example.test", verified: false },
    { address: "mia@example.test", verified: true },
  ],
  password: "x",
  language: "de",
  customFields: { team: "blue" },
  utcOffset: 5.5,
  roles: ["user", "admin"],
};
const settings = { preferences: expect.any(Object) };

async function readMe(profile: "0.74" | "5" | "8", extra: object = {}): Promise<unknown> {
  const { login } = await start(connectInProcess, {
    profile,
    accounts: [{ ...account, ...extra }],
    settings: { siteUrl: "https://chat.example.test" },
  });
  const { body } = await login({ user: { id: "mia" }, password: "x" });
  return asObject(asObject(body)["data"])["me"];
}

const documented = {
  _id: "mia",
  username: account.username,
  emails: account.emails,
  email: "mia@example.test",
  status: "online",
  statusConnection: "online",
  utcOffset: 5.5,
  active: true,
  roles: account.roles,
  language: "de",
  customFields: account.customFields,
  settings,
};
const avatarUrl = "https://chat.example.test/avatar/mia%20m%C3%BCller";

describe("rocketchat: me", () => {
  it("leaves out what is not set, and shows the first verified address", async () => {
    expect(await readMe("0.74")).toEqual(documented);
  });

  it("has the address of the avatar in profile 5", async () => {
    expect(await readMe("5")).toEqual({ ...documented, avatarUrl });
  });

  it("tells in profile 8 how the user logs in, and no secret", async () => {
    expect(await readMe("8")).toEqual({
      ...documented,
      settings: { ...settings, profile: {} },
      statusDefault: "online",
      avatarUrl,
      isOAuthUser: false,
      services: { password: { exists: true } },
      _updatedAt: "2026-01-01T00:00:00.000Z",
    });
  });

  it("names the second factors of a directory user in profile 8", async () => {
    const accounts = [
      {
        username: "dora",
        directory: { password: "x" },
        email: "d@example.test",
        emailTwoFactor: true,
      },
    ];
    const { login, steer } = await start(connectInProcess, { profile: "8", accounts });
    await login({ user: "dora", password: "x" });
    const [message] = await steer((context) => outbox.list(context));
    const { body } = await login({ user: "dora", password: "x", code: message?.code });
    const me = asObject(asObject(asObject(body)["data"])["me"]);
    expect(me["services"]).toEqual({ password: { exists: false }, email2fa: { enabled: true } });
  });
});
