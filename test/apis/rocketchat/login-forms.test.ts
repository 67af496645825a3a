import { hash } from "node:crypto";
import { expect, it } from "vitest";
import { describeEachAdapter } from "../../support/adapters.ts";
import { start, userIdOf, withoutToken } from "./start.ts";

const PASSWORD = "my$up3erP@ssw0rd";
const MEMBER = "kF4gNg6u7JJ5pmjJW";
const EMAIL = "myusername@example.test";
const digest = hash("sha256", PASSWORD);

const forms = [
  ["username and password", { username: "myusername", password: PASSWORD }],
  ["user, a name", { user: "myusername", password: PASSWORD }],
  ["user, an e-mail address", { user: EMAIL, password: PASSWORD }],
  ["email", { email: EMAIL, password: PASSWORD }],
  ["wrapped username", { user: { username: "myusername" }, password: PASSWORD }],
  ["wrapped email", { user: { email: EMAIL }, password: PASSWORD }],
  ["wrapped id", { user: { id: MEMBER }, password: PASSWORD }],
  ["password as a digest", { username: "myusername", password: { digest, algorithm: "sha-256" } }],
  ["username in another case", { username: "MyUserName", password: PASSWORD }],
  ["e-mail in another case", { email: "MyUserName@Example.Test", password: PASSWORD }],
  ["a code nobody asked for", { username: "myusername", password: PASSWORD, code: "000000" }],
  ["user before username", { user: "myusername", username: "retired", password: PASSWORD }],
  ["username before email", { username: "myusername", email: "x@y.z", password: PASSWORD }],
  [
    "the totp wrapping",
    { totp: { login: { user: { email: EMAIL }, password: PASSWORD }, code: "1" } },
  ],
] as const;

describeEachAdapter("rocketchat: the forms of a login", (connect) => {
  it.each(forms)("takes %s in every profile", async (_, body) => {
    for (const profile of ["0.74", "5", "8"] as const) {
      const { login } = await start(connect, { profile });
      const answer = await login(body);
      expect([answer.status, answer.reason, userIdOf(answer)]).toEqual([200, null, MEMBER]);
    }
  });
});

describeEachAdapter("rocketchat: the reply to a login", (connect) => {
  it("answers as the document shows", async () => {
    const { login } = await start(connect);
    const answer = await login({ username: "myusername", password: PASSWORD });
    expect(withoutToken(answer)).toEqual({
      status: 200,
      reason: null,
      body: {
        status: "success",
        data: {
          userId: MEMBER,
          me: {
            _id: MEMBER,
            status: "online",
            statusConnection: "online",
            username: "myusername",
            name: "My Name",
            roles: ["user"],
            settings: { preferences: expect.any(Object) },
            utcOffset: 1,
            active: true,
            email: EMAIL,
            emails: [{ address: EMAIL, verified: true }],
          },
        },
      },
    });
  });

  it("adds a mark of success and more of the user in profile 8", async () => {
    const { login } = await start(connect, { profile: "8" });
    const answer = await login({ username: "myusername", password: PASSWORD });
    expect(withoutToken(answer).body).toMatchObject({
      success: true,
      data: {
        me: {
          avatarUrl: "http://localhost:3000/avatar/myusername",
          isOAuthUser: false,
          services: { password: { exists: true } },
          settings: { profile: {}, preferences: expect.any(Object) },
        },
      },
    });
  });
});

describeEachAdapter("rocketchat: what a login may look like", (connect) => {
  it("takes a user name with an @ for a name", async () => {
    const { login } = await start(connect);
    const answer = await login({ username: EMAIL, password: PASSWORD });
    expect([answer.status, answer.reason]).toEqual([401, "unknown-user"]);
  });

  it("finds the exact name where two differ only in case, and no other", async () => {
    const accounts = [
      { id: "small", username: "sam", password: "one" },
      { id: "large", username: "SAM", password: "two" },
    ];
    const { login } = await start(connect, { accounts });
    expect(userIdOf(await login({ username: "SAM", password: "two" }))).toBe("large");
    expect(userIdOf(await login({ username: "sam", password: "one" }))).toBe("small");
    expect((await login({ username: "Sam", password: "one" })).reason).toBe("unknown-user");
  });

  it("takes a form", async () => {
    const { answer } = await start(connect);
    const form = { username: "myusername", password: PASSWORD };
    expect(userIdOf(await answer("/api/v1/login", { form }))).toBe(MEMBER);
  });

  it("takes a form with nested keys", async () => {
    const { answer } = await start(connect);
    const form = { "user[email]": EMAIL, password: PASSWORD };
    expect(userIdOf(await answer("/api/v1/login", { form }))).toBe(MEMBER);
  });

  it("ignores stale credentials in the headers", async () => {
    const { login } = await start(connect);
    const headers = { "X-Auth-Token": "junk", "X-User-Id": "nobody" };
    const answer = await login({ username: "myusername", password: PASSWORD }, headers);
    expect(answer.status).toBe(200);
  });
});
