import { describe, expect, it } from "vitest";
import { documentedAt, initialAccounts } from "../../../src/apis/rocketchat/seed.ts";
import { rocketchat } from "../../../src/apis/rocketchat/rocketchat.ts";
import { accountAdmin } from "../../../src/apis/rocketchat/admin/account-admin.ts";
import { totpAt } from "../../../src/credentials/totp.ts";
import { asObject } from "../../../src/lib/json.ts";
import { createMock } from "../../../src/mock/mock.ts";
import { toFetch } from "../../../src/adapters/fetch.ts";
import { start, userIdOf } from "./start.ts";
import { connectInProcess } from "../../support/adapters.ts";

describe("rocketchat: the default seed", () => {
  it("has a secret whose code is the document's at the documented instant", () => {
    const cat = initialAccounts.find(({ username }) => username === "rocket.cat");
    const { secret } = asObject(cat?.["totp"]);
    expect(secret).toMatch(/^[A-Z2-7]{52}$/);
    expect(totpAt(String(secret), documentedAt)).toBe("224610");
    expect(new Date(documentedAt).toISOString()).toBe("2018-11-20T12:00:00.000Z");
  });

  it.each([
    [
      {
        totp: {
          login: { user: { email: "rocket.cat@rocket.chat" }, password: "password" },
          code: "224610",
        },
      },
    ],
    [
      {
        totp: { login: { user: { username: "rocket.cat" }, password: "password" }, code: "224610" },
      },
    ],
  ])("logs %j in as it stands in the documented scenario", async (body) => {
    const send = toFetch(await createMock({ apis: [rocketchat], scenario: "documented" }));
    const response = await send("http://localhost:3000/api/v1/login", {
      method: "POST",
      headers: { "Content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
  });
});

describe("rocketchat: the accounts of the default seed", () => {
  it("has the accounts that the documentation lists", async () => {
    const { steer } = await start(connectInProcess);
    const views = await steer((context) => accountAdmin.list(context));
    expect(views.map((view) => accountAdmin.summarize(view))).toEqual([
      {
        role: "member",
        username: "myusername",
        email: "myusername@example.test",
        password: "my$up3erP@ssw0rd",
        note: "also in the directory, with mypassword",
      },
      {
        role: "totp",
        username: "rocket.cat",
        email: "rocket.cat@rocket.chat",
        password: "password",
        note: "TOTP; backup codes, such as hwNEyZLs",
      },
      {
        role: "ldap",
        username: "ldap.only",
        email: "ldap.only@example.test",
        password: "directory-Pass-3",
        note: "only in the directory",
      },
      {
        role: "ldap-totp",
        username: "ldap.totp",
        email: "ldap.totp@example.test",
        password: "directory-Pass-4",
        note: "only in the directory; TOTP",
      },
      {
        role: "inactive",
        username: "retired",
        email: "retired@example.test",
        password: "Gone-Fishing-5",
        note: "deactivated",
      },
      {
        role: "unverified",
        username: "newcomer",
        email: "newcomer@example.test",
        password: "Just-Arrived-6",
        note: "e-mail not verified",
      },
    ]);
  });

  it("has twelve backup codes and ids in Meteor's alphabet", () => {
    const meteor = /^[23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz]+$/;
    const cat = initialAccounts.find(({ username }) => username === "rocket.cat");
    const codes = cat?.["backupCodes"];
    expect(codes).toHaveLength(12);
    expect(codes).toEqual(Array(12).fill(expect.stringMatching(meteor)));
    const ids = initialAccounts.map(({ id }) => String(id)).filter((id) => id !== "rocket.cat");
    for (const id of ids) expect(id).toMatch(meteor);
    expect(ids.map(({ length }) => length)).toEqual([17, 17, 17, 17, 17]);
  });

  it("keeps the address of somebody unverified out of `email`", async () => {
    const { login } = await start(connectInProcess);
    const answer = await login({ username: "newcomer", password: "Just-Arrived-6" });
    expect(userIdOf(answer)).toBe("hyN6rrkNK22WdqSXx");
    const { me } = asObject(asObject(answer.body)["data"]);
    expect(asObject(me)["emails"]).toEqual([{ address: "newcomer@example.test", verified: false }]);
    expect(asObject(me)).not.toHaveProperty("email");
  });
});
