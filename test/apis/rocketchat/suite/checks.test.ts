import { describe, expect, it } from "vitest";
import type { Check, JudgeContext, Shortfall } from "../../../../src/conformance/check.ts";
import type { Exchange } from "../../../../src/conformance/exchange.ts";
import { compiled } from "../../../../src/apis/rocketchat/spec.gen.ts";
import { suite } from "../../../../src/apis/rocketchat/suite/suite.ts";
import { loadSpec } from "../../../../src/spec/spec.ts";
import { totpAt } from "../../../../src/credentials/totp.ts";
import { type ExchangeParts, exchangeOf } from "../../../support/conformance/exchange.ts";

const now = Date.UTC(2026, 0, 1);
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const spec = await loadSpec(compiled);

function contextOf(profile = "0.74"): JudgeContext {
  const accounts = {
    member: { username: "ada", email: "ada@example.test", password: "Blue-Kettle-7" },
    totp: { username: "bo", email: "bo@example.test", password: "password", secret },
  };
  return { profile, spec, accounts, now };
}

function find(id: string): Check {
  const check = suite.checks.find((each) => each.id === `rocketchat/${id}`);
  if (!check) throw new Error(`There is no check ${id}.`);
  return check;
}

/** What a check of each exchange says of one, if it applies. */
function judgeEach(id: string, parts: ExchangeParts, profile?: string): readonly Shortfall[] {
  const check = find(id);
  const exchange = exchangeOf({ operationId: "login", ...parts });
  if (!("each" in check) || !check.applies(exchange)) return [];
  return [...check.each(exchange, contextOf(profile))];
}

/** What a check of steps says of them. */
function judgeSteps(id: string, exchanges: Readonly<Record<string, Exchange>>) {
  const check = find(id);
  if (!("judge" in check)) throw new Error(`${id} reads no steps.`);
  return { skip: check.skip?.(exchanges), found: [...check.judge(exchanges, contextOf())] };
}

const userId = "kF4gNg6u7JJ5pmjJW";
const me = {
  _id: userId,
  username: "ada",
  name: "Ada",
  active: true,
  roles: ["user"],
  emails: [{ address: "ada@example.test", verified: true }],
  email: "ada@example.test",
  settings: { preferences: {} },
  status: "online",
  statusConnection: "online",
  utcOffset: 1,
};
const token = "4hE0md4nAhvNlZKBfbnIOVn0PASpQfQ2rdx19x90qtj";
const loginOf = (user: object, extra: object = {}): ExchangeParts => ({
  scenario: "rocketchat/username-login",
  step: "first",
  json: { status: "success", data: { authToken: token, userId, me: user }, ...extra },
});
const refusal = { status: "error", error: "Unauthorized", message: "Unauthorized" };

describe("checks of every good login", () => {
  it.each([
    "login-gets-200",
    "me-is-the-user",
    "user-id-is-of-me",
    "user-is-active",
    "email-is-a-verified-one",
    "user-has-presence",
    "logins-name-nobody-else",
    "replies-hold-no-hash",
    "replies-hold-no-password",
    "replies-hold-no-second-factor",
    "success-fits-the-version",
  ])("%s lets the page's example pass", (id) => {
    expect(judgeEach(id, loginOf(me))).toEqual([]);
  });

  it.each([
    ["login-gets-200", { ...loginOf(me), status: 201 }],
    ["me-is-the-user", loginOf({ ...me, username: "bo" })],
    ["user-id-is-of-me", loginOf({ ...me, _id: "another" })],
    ["user-is-active", loginOf({ ...me, active: false })],
    ["email-is-a-verified-one", loginOf({ ...me, email: "old@example.test" })],
    ["email-is-a-verified-one", loginOf({ ...me, emails: [] })],
    ["user-has-presence", loginOf({ ...me, status: undefined })],
    ["logins-name-nobody-else", loginOf(me, { users: [{ _id: "b", username: "bo" }] })],
    ["replies-hold-no-hash", loginOf({ ...me, services: { password: { bcrypt: "$2b$10$x" } } })],
    ["replies-hold-no-password", loginOf({ ...me, bio: "Blue-Kettle-7" })],
    ["replies-hold-no-second-factor", loginOf({ ...me, services: { totp: { secret } } })],
    ["replies-hold-no-second-factor", loginOf({ ...me, bio: totpAt(secret, now - 30_000) })],
    ["success-fits-the-version", loginOf(me, { success: true })],
  ])("%s sees what falls short", (id, parts) => {
    expect(judgeEach(id, parts)).toHaveLength(1);
  });

  it("take a username in another case, no verified address, and a password that is a plain word", () => {
    expect(judgeEach("me-is-the-user", loginOf({ ...me, username: "ADA" }))).toEqual([]);
    const unverified = { ...me, email: undefined, emails: [{ address: "x", verified: false }] };
    expect(judgeEach("email-is-a-verified-one", loginOf(unverified))).toEqual([]);
    const services = { services: { password: { exists: true } } };
    expect(judgeEach("replies-hold-no-password", loginOf({ ...me, ...services }))).toEqual([]);
  });

  it("find only a name to be recorded when it is absent", () => {
    const found = judgeEach("user-has-presence", loginOf({ ...me, name: undefined }));
    expect(found.map(({ level }) => level)).toEqual(["info"]);
  });
});

describe("checks of every refusal", () => {
  const refused = (json: unknown, status = 401): ExchangeParts => ({ json, status });

  it.each([
    ["refused-login-gets-401", refused(refusal, 400)],
    ["refused-login-says-error", refused({ ...refusal, status: "success" })],
    ["refused-login-says-error", refused("no")],
    ["refusals-hold-no-token", refused({ ...refusal, data: { authToken: "abc" } })],
    ["refusals-name-nobody", refused({ ...refusal, hint: "ada@example.test" })],
    ["refusals-have-their-style", refused({ ...refusal, success: false })],
  ])("%s sees what falls short", (id, parts) => {
    expect(judgeEach(id, parts)).toHaveLength(1);
    expect(judgeEach(id, refused(refusal))).toEqual([]);
  });

  it("ask of a malformed login only that it holds no token", () => {
    const parts = { ...refused({ success: false, error: "Internal server error" }, 500) };
    expect(judgeEach("refused-login-gets-401", { ...parts, malformed: true })).toEqual([]);
  });

  it("want `success` in profile 8", () => {
    const parts = refused({ ...refusal, success: false });
    expect(judgeEach("refusals-have-their-style", parts, "8")).toEqual([]);
    expect(judgeEach("refusals-have-their-style", refused(refusal), "8")).toHaveLength(1);
  });
});

describe("a wrong password and an unknown user", () => {
  const sent = (username: string) => ({ body: JSON.stringify({ username, password: "x" }) });
  const of = (username: string, json: unknown, headers = {}): Exchange =>
    exchangeOf({ status: 401, json, request: sent(username), headers });
  const judge = (wrong: Exchange, unknown: Exchange, version = "5.4") =>
    judgeSteps("wrong-password-is-like-unknown-user", {
      wrong,
      byUser: wrong,
      unknown,
      info: exchangeOf({ json: { version } }),
    }).found;

  it("may repeat the username that was sent, and nothing else", () => {
    const said = (name: string) => ({ ...refusal, message: `No login as ${name}` });
    expect(judge(of("ada", said("ada")), of("nobody", said("nobody")))).toEqual([]);
    expect(judge(of("ada", { ...refusal, error: 403 }), of("nobody", refusal))).toHaveLength(2);
    const told = of("ada", refusal, { "x-user": "exists" });
    expect(judge(told, of("nobody", refusal))).toHaveLength(2);
  });

  it("differ on some servers 6.x, which is known", () => {
    const leak = of("ada", { ...refusal, error: 403, message: "Incorrect password" });
    const levels = judge(leak, of("nobody", refusal), "6.5").map(({ level }) => level);
    expect(levels).toEqual(["profile", "profile"]);
  });
});

describe("checks of tokens and sessions", () => {
  const withToken = (authToken: string): Exchange => exchangeOf({ json: { data: { authToken } } });
  const judge = (tokens: readonly string[]) => {
    const [first = "", second = "", third = "", fourth = ""] = tokens;
    return judgeSteps("tokens-cannot-be-guessed", {
      first: withToken(first),
      second: withToken(second),
      third: withToken(third),
      fourth: withToken(fourth),
    }).found;
  };

  it("tell a counter and a short token from a random one", () => {
    const counter = [1, 2, 3, 4].map((count) => `token-of-this-server-${count}`);
    expect(judge(counter)).toHaveLength(1);
    expect(judge(["a1", "b2", "c3", "d4"])).toHaveLength(1);
    const random = ["q", "w", "e", "r"].map((letter) => letter.repeat(4) + token.slice(4));
    expect(judge(random)).toHaveLength(1);
    const real = [token, token.split("").toReversed().join(""), token.toUpperCase(), token];
    expect(judge(real)).toEqual([]);
  });

  it("are skipped where there is no /api/v1/me", () => {
    const absent = exchangeOf({ status: 404, json: {} });
    const { skip } = judgeSteps("session-opens-me", { me: absent, again: absent });
    expect(skip).toBe("It has no /api/v1/me.");
  });

  it("call a code of three steps ago a matter of the profile, and others a bypass", () => {
    const good = exchangeOf({});
    const { found } = judgeSteps("old-code-is-refused", {
      threeStepsAgo: good,
      fortyStepsAgo: good,
      twentyStepsAhead: good,
    });
    expect(found.map(({ level }) => level)).toEqual([undefined, undefined, "profile"]);
  });
});

describe("a failed login", () => {
  const after = (user: object) => {
    const [before, right] = [exchangeOf(loginOf(me)), exchangeOf(loginOf({ ...me, ...user }))];
    const { found } = judgeSteps("failure-changes-nobody", { before, right });
    return found.map(({ pointer }) => pointer);
  };

  it("leaves the user as it is, but for its presence", () => {
    expect(after({ status: "away" })).toEqual([]);
    expect(after({ roles: [] })).toEqual(["/data/me/roles"]);
    expect(after({ emails: [], active: false })).toEqual(["/data/me/emails", "/data/me/active"]);
  });

  it("may hold any text, which breaks nothing", () => {
    const judge = (status: number) =>
      judgeSteps("odd-credentials-break-nothing", { longName: exchangeOf({ status }) }).found;
    expect(judge(401)).toEqual([]);
    expect(judge(413)).toEqual([]);
    expect(judge(500)).toHaveLength(1);
    expect(judge(200)).toHaveLength(1);
  });
});
