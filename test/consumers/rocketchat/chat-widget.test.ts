import { MatchersV3 } from "@pact-foundation/pact";
import { describe, expect, it } from "vitest";
import { createContract, jsonType } from "../contract.ts";
import { createChatWidget } from "./chat-widget.ts";

const { boolean, eachLike, equal, fromProviderState, string } = MatchersV3;
const contract = createContract("chat-widget", "rocketchat");

const SESSION = {
  authToken: "4hE0md4nAhvNlZKBfbnIOVn0PASpQfQ2rdx19x90qtj",
  userId: "kF4gNg6u7JJ5pmjJW",
};
const ACCEPT = { Accept: "application/json" };
const FORM = { ...ACCEPT, "Content-Type": "application/json" };
const OPENED = {
  ...ACCEPT,
  "X-Auth-Token": fromProviderState("${authToken}", SESSION.authToken),
  "X-User-Id": fromProviderState("${userId}", SESSION.userId),
};
const STALE = { ...ACCEPT, "X-Auth-Token": "no-such-token", "X-User-Id": SESSION.userId };

const success = (username: string) => ({
  status: equal("success"),
  data: {
    authToken: string(SESSION.authToken),
    userId: string(SESSION.userId),
    me: { username: string(username), active: boolean(true) },
  },
});

const refusal = (error: string) => ({ status: equal("error"), error: equal(error) });

const user = (example: string) => fromProviderState("${username}", example);
const password = (example: string) => fromProviderState("${password}", example);

const withCode = (code: unknown) => ({
  totp: { login: { user: { username: user("rocket.cat") }, password: password("password") }, code },
});

interface Expected {
  readonly state: string;
  readonly title: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: typeof OPENED | typeof FORM | typeof STALE;
  readonly body?: object;
  readonly status: number;
  readonly reply: object;
}

function expectCall({ state, title, method, path, headers, body, status, reply }: Expected) {
  return contract.pact
    .addInteraction()
    .given(state)
    .uponReceiving(title)
    .withRequest(method, path, (request) => {
      request.headers(headers);
      if (body) request.jsonBody(body);
    })
    .willRespondWith(status, (response) =>
      response.headers({ "Content-Type": jsonType(MatchersV3) }).jsonBody(reply),
    );
}

function login(state: string, title: string, body: object) {
  const request = { method: "POST", path: "/api/v1/login", headers: FORM } as const;
  return (status: number, reply: object) =>
    expectCall({ ...request, state, title, body, status, reply });
}

describe("chat-widget, a consumer of rocketchat", () => {
  it("logs in by user name", () =>
    login("myusername has an account", "a login by user name", {
      username: user("myusername"),
      password: password("my$up3erP@ssw0rd"),
    })(200, success("myusername")).executeTest(async ({ url }) => {
      const credentials = { user: "myusername", password: "my$up3erP@ssw0rd" };
      const outcome = await createChatWidget(url).logIn(credentials);
      expect(outcome).toEqual({ kind: "logged-in", session: SESSION, username: "myusername" });
    }));

  it("logs in by e-mail address", () =>
    login("myusername has an account", "a login by e-mail address", {
      email: fromProviderState("${email}", "myusername@example.test"),
      password: password("my$up3erP@ssw0rd"),
    })(200, success("myusername")).executeTest(async ({ url }) => {
      const credentials = { user: "myusername@example.test", password: "my$up3erP@ssw0rd" };
      const outcome = await createChatWidget(url).logIn(credentials);
      expect(outcome).toMatchObject({ kind: "logged-in", username: "myusername" });
    }));

  it("logs a user of the directory in", () =>
    login("ldap.only is in the directory", "a login of a directory user", {
      ldap: true,
      ldapOptions: {},
      ldapPass: password("directory-Pass-3"),
      username: user("ldap.only"),
    })(200, success("ldap.only")).executeTest(async ({ url }) => {
      const credentials = { user: "ldap.only", password: "directory-Pass-3", isOfDirectory: true };
      const outcome = await createChatWidget(url).logIn(credentials);
      expect(outcome).toMatchObject({ kind: "logged-in", username: "ldap.only" });
    }));

  it("tells a wrong password", () =>
    login("myusername has an account", "a login with a wrong password", {
      username: user("myusername"),
      password: "not-the-password",
    })(401, refusal("Unauthorized")).executeTest(async ({ url }) => {
      const credentials = { user: "myusername", password: "not-the-password" };
      const outcome = await createChatWidget(url).logIn(credentials);
      expect(outcome).toEqual({ kind: "refused", reason: "wrong-credentials" });
    }));

  it("tells an unknown user as it tells a wrong password", () =>
    login("nobody is called mallory", "a login of somebody unknown", {
      username: "mallory",
      password: "not-the-password",
    })(401, refusal("Unauthorized")).executeTest(async ({ url }) => {
      const credentials = { user: "mallory", password: "not-the-password" };
      const outcome = await createChatWidget(url).logIn(credentials);
      expect(outcome).toEqual({ kind: "refused", reason: "wrong-credentials" });
    }));

  it("asks for a code where the account has a second factor", () =>
    login("the account of rocket.cat has TOTP", "a login without a code", {
      username: user("rocket.cat"),
      password: password("password"),
    })(401, refusal("totp-required")).executeTest(async ({ url }) => {
      const credentials = { user: "rocket.cat", password: "password" };
      const outcome = await createChatWidget(url).logIn(credentials);
      expect(outcome).toEqual({ kind: "refused", reason: "code-required" });
    }));

  it("logs in with a code", () =>
    login(
      "the account of rocket.cat has TOTP",
      "a login with a code",
      withCode(fromProviderState("${code}", "224610")),
    )(200, success("rocket.cat")).executeTest(async ({ url }) => {
      const credentials = { user: "rocket.cat", password: "password", code: "224610" };
      const outcome = await createChatWidget(url).logIn(credentials);
      expect(outcome).toMatchObject({ kind: "logged-in", username: "rocket.cat" });
    }));

  it("tells a wrong code", () =>
    login(
      "the account of rocket.cat has TOTP",
      "a login with a wrong code",
      withCode("not-a-code"),
    )(401, refusal("totp-invalid")).executeTest(async ({ url }) => {
      const credentials = { user: "rocket.cat", password: "password", code: "not-a-code" };
      const outcome = await createChatWidget(url).logIn(credentials);
      expect(outcome).toEqual({ kind: "refused", reason: "wrong-code" });
    }));

  it("tells a deactivated user", () =>
    login("the account of retired is deactivated", "a login of a deactivated user", {
      username: user("retired"),
      password: password("Gone-Fishing-5"),
    })(401, refusal("error-user-is-not-activated")).executeTest(async ({ url }) => {
      const credentials = { user: "retired", password: "Gone-Fishing-5" };
      const outcome = await createChatWidget(url).logIn(credentials);
      expect(outcome).toEqual({ kind: "refused", reason: "deactivated" });
    }));

  it("tells a user who is blocked", () =>
    login("myusername has failed to log in too often", "a login of a blocked user", {
      username: user("myusername"),
      password: password("my$up3erP@ssw0rd"),
    })(401, refusal("error-login-blocked-for-user")).executeTest(async ({ url }) => {
      const credentials = { user: "myusername", password: "my$up3erP@ssw0rd" };
      const outcome = await createChatWidget(url).logIn(credentials);
      expect(outcome).toEqual({ kind: "refused", reason: "blocked" });
    }));

  it("reads whose session it is", () =>
    expectCall({
      state: "myusername is logged in",
      title: "a question for the user",
      method: "GET",
      path: "/api/v1/me",
      headers: OPENED,
      status: 200,
      reply: {
        success: equal(true),
        _id: string(SESSION.userId),
        username: string("myusername"),
        emails: eachLike({ address: string("myusername@example.test"), verified: boolean(true) }),
      },
    }).executeTest(async ({ url }) => {
      expect(await createChatWidget(url).readMember(SESSION)).toEqual({
        id: SESSION.userId,
        username: "myusername",
        emails: ["myusername@example.test"],
      });
    }));

  it("notices that a session has ended", () =>
    expectCall({
      state: "myusername has an account",
      title: "a question for the user with a stale token",
      method: "GET",
      path: "/api/v1/me",
      headers: STALE,
      status: 401,
      reply: { status: equal("error"), message: string("You must be logged in to do this.") },
    }).executeTest(async ({ url }) => {
      const stale = { authToken: "no-such-token", userId: SESSION.userId };
      expect(await createChatWidget(url).readMember(stale)).toBeUndefined();
    }));

  it("logs out", () =>
    expectCall({
      state: "myusername is logged in",
      title: "a logout",
      method: "POST",
      path: "/api/v1/logout",
      headers: OPENED,
      status: 200,
      reply: { status: equal("success"), data: { message: string("You've been logged out!") } },
    }).executeTest(async ({ url }) => {
      expect(await createChatWidget(url).logOut(SESSION)).toBe(true);
    }));

  it("has written what contracts/chat-widget-rocketchat.json says", async () => {
    await expect(await contract.render()).toMatchFileSnapshot(contract.file);
  });
});
