import { describe, expect, it } from "vitest";
import { suite } from "../../../../src/apis/auth/suite/suite.ts";
import type { Check } from "../../../../src/conformance/check.ts";
import type { Exchange } from "../../../../src/conformance/exchange.ts";
import { judge, NOW, refusal, refusalWith, success, successWith, tokenOf } from "./judge.ts";

function check(id: string): Check {
  const found = suite.checks.find((each) => each.id === `auth/${id}`);
  if (!found) throw new Error(`The suite has no auth/${id}.`);
  return found;
}

const eachCheck = suite.checks.filter((each) => "each" in each);

describe("checks of every exchange", () => {
  it.each([
    ["a good login", success()],
    ["a user with nothing set", successWith({ email: "mira@trails.example", unit: "" })],
    ["another order and further keys", success({ meta: {}, expires: 3 })],
    ["a refusal", refusal()],
    ["a refusal with a cause", refusal({ cause: { url: "", status: 400, data: {} } })],
  ])("find nothing in %s", (_, exchange) => {
    const wrong = eachCheck
      .filter(({ level, id }) => level !== "info" && id !== "auth/refusal-has-inner-status")
      .map((each) => [each.id, judge(each, exchange)] as const);
    expect(wrong.filter(([, messages]) => messages.length > 0)).toEqual([]);
  });

  const secret = "$2a$13$abcdefghijklmnopqrstuuJ1Q7p7mWcZk0bYy8l0s2b3c4d5e6f7g";
  const inCookie = encodeURIComponent(JSON.stringify({ token: tokenOf({ id: "k" }), model: null }));

  it.each<[string, string, Exchange]>([
    ["login-gets-200", "201", success({}, { status: 201 })],
    ["record-has-the-username", "another user", successWith({ username: "tomas" })],
    ["record-has-the-email", "another address", successWith({ email: "tomas@trails.example" })],
    ["record-says-what-it-is", "an empty id", successWith({ id: "" })],
    ["record-has-a-location", "null", successWith({ location: null })],
    ["record-dates-can-be-read", "no date", successWith({ created: "yesterday" })],
    ["record-has-formats-of-pocketbase", "a T", successWith({ updated: "2024-01-26T15:05:23Z" })],
    ["token-is-not-empty", "an empty token", success({ token: " " })],
    ["token-is-long", "a short token", success({ token: "1001" })],
    ["token-is-a-jwt", "an opaque token", success({ token: "a".repeat(43) })],
    ["token-is-a-jwt", "no algorithm", success({ token: tokenOf({}, { alg: "none" }) })],
    ["token-is-a-jwt", "no signature", success({ token: tokenOf({}).replace(/[^.]*$/, "") })],
    ["token-is-for-the-record", "another id", success({ token: tokenOf({ id: "q" }) })],
    ["token-expires-later", "an old token", success({ token: tokenOf({ exp: NOW / 1000 - 1 }) })],
    ["token-expires-later", "a late end", success({ token: tokenOf({ exp: NOW }) })],
    ["token-is-a-jwt", "a line break", success({ token: `${tokenOf({})}\n` })],
    ["token-expires-later", "no end", success({ token: tokenOf({}) })],
    ["wrong-credentials-get-400", "401", refusal({}, { status: 401 })],
    [
      "wrong-credentials-get-400",
      "an error in a 200",
      refusal({}, { status: 200, outcome: "refused" }),
    ],
    ["refusal-is-json", "a page", refusal({}, { headers: { "content-type": "text/html" } })],
    ["refusal-has-code", "the newer name", refusalWith({ code: undefined, status: 400 })],
    ["refusal-has-inner-status", "the older name", refusal()],
    ["refusal-repeats-its-status", "another status", refusal({ status: 401 })],
    ["refusal-is-named-after-its-status", "no status", refusal({ name: "ClientResponseError" })],
    ["refusal-is-no-abort", "an abort", refusal({ isAbort: true })],
    ["original-error-repeats-the-response", "another answer", refusal({ response: { code: 400 } })],
    ["refusal-has-a-message", "no words", refusalWith({ message: "" })],
    [
      "refusal-has-the-message-of-pocketbase",
      "other words",
      refusalWith({ message: "No such user." }),
    ],
    ["wrong-credentials-blame-no-field", "a field", refusalWith({ data: { password: {} } })],
    ["replies-hold-no-secret", "a hash", successWith({ passwordHash: "" })],
    ["replies-hold-no-secret", "a hash by its form", successWith({ extra: [secret] })],
    ["replies-hold-no-secret", "a key", successWith({ tokenKey: "abc" })],
    [
      "replies-hold-no-secret",
      "a key in the token",
      success({ token: tokenOf({ tokenKey: "abc" }) }),
    ],
    ["replies-hold-no-secret", "a password", successWith({ password: "" })],
    ["replies-hold-no-password", "an echo", refusalWith({ message: "Never-the-1 is wrong" })],
    ["replies-hold-no-password", "the right one", refusal({ hint: "Larch&Granite-57" })],
    ["replies-hold-no-password", "the right one, encoded", refusal({ hint: "Larch%26Granite-57" })],
    ["refusals-hold-no-token", "a token", refusal({ token: "a" })],
    ["refusals-hold-no-token", "a token by its form", refusal({ hint: tokenOf({ id: "k" }) })],
    [
      "refusals-hold-no-token",
      "a cookie",
      refusal({}, { headers: { "set-cookie": `a=b; Expires=Fri, 09 Feb, pb_auth=${inCookie}` } }),
    ],
    ["refusals-name-nobody", "a record", refusal({ record: { verified: true } })],
    ["refusals-name-nobody", "a name", refusalWith({ data: { known: ["mira", "tomas"] } })],
    ["refusals-name-nobody", "an address", refusalWith({ message: "Ask mira@trails.example." })],
    [
      "refusals-show-no-query",
      "a trace in a header",
      refusal({}, { headers: { "x-error": "Error at login (/srv/login.js:12:8)" } }),
    ],
    ["replies-hold-no-secret", "a key to reset", successWith({ passwordResetToken: "a8f3c2" })],
    ["refusals-show-no-query", "a query", refusalWith({ message: "SELECT * FROM users" })],
  ])("%s finds %s", (id, _, exchange) => {
    expect(judge(check(id), exchange).length).toBeGreaterThan(0);
  });
});

describe("checks of outcomes", () => {
  it("tell who was let in and who was not", () => {
    const wrong = check("wrong-password-is-refused");
    expect(judge(wrong, { wrong: refusal() })).toEqual([]);
    expect(judge(wrong, { wrong: success({}, { outcome: "refused" }) })).toHaveLength(1);
    const good = check("logs-in-by-username");
    expect(judge(good, { before: success() })).toEqual([]);
    expect(judge(good, { before: refusal({}, { outcome: "accepted" }) })).toHaveLength(1);
  });

  it("leave a refusal that calls itself a success to the check of its status", () => {
    const denied = refusal({}, { status: 200, outcome: "refused" });
    expect(judge(check("wrong-password-is-refused"), { wrong: denied })).toEqual([]);
  });

  it("take a page for people at the address of a GET for no login", () => {
    const page = { outcome: "refused", body: "<!doctype html>" } as const;
    const login = check("get-logs-nobody-in");
    expect(judge(login, { get: success({}, page) })).toEqual([
      "A GET is answered with neither 405 nor 404.",
    ]);
    expect(judge(login, { get: success() })).toEqual([
      "A GET with the credentials in its query logged in.",
    ]);
  });
});

describe("checks of a login that may go either way", () => {
  it("auth/email-of-another-logs-in-nobody-else finds the owner of the address", () => {
    const mixed = check("email-of-another-logs-in-nobody-else");
    const another = successWith({ id: "w5t1n8c4r0b6j2h", username: "tomas" });
    expect(judge(mixed, { another, emailOfAnother: another })).toHaveLength(1);
    expect(judge(mixed, { another, emailOfAnother: success() })).toEqual([]);
    expect(judge(mixed, { another, emailOfAnother: refusal() })).toEqual([]);
  });

  it("auth/other-methods-log-nobody-in takes a page for no login", () => {
    const others = check("other-methods-log-nobody-in");
    const page = success({}, { outcome: "refused", body: "<!doctype html>" });
    expect(judge(others, { put: page, patch: refusal(), remove: page })).toEqual([]);
    expect(judge(others, { put: success(), patch: refusal(), remove: page })).toHaveLength(1);
  });
});

describe("auth/wrong-password-is-like-unknown-user", () => {
  const same = check("wrong-password-is-like-unknown-user");
  const unknown = refusal({}, { step: "unknown" });
  const known = refusal();
  const blank = {
    blank: known,
    blankAgain: known,
    blankOfNobody: unknown,
    blankOfNobodyAgain: unknown,
  };
  const judged = (wrong: Exchange, wrongAgain = wrong, others = [unknown, unknown]) =>
    judge(same, {
      ...blank,
      wrong,
      wrongAgain,
      unknown: others[0] ?? unknown,
      unknownAgain: others[1] ?? unknown,
    });

  it("finds nothing where only what differs each time is another one", () => {
    const [first, second, third, fourth] = [1, 2, 3, 4].map((requestId) => refusal({ requestId }));
    if (!first || !second || !third || !fourth) throw new Error("There are four.");
    expect(judged(known)).toEqual([]);
    expect(judged(first, third, [second, fourth])).toEqual([]);
    expect(judged(first, second, [third, third])).toEqual([]);
  });

  it.each([
    ["body", refusalWith({ message: "The password is wrong." })],
    ["body", refusalWith({ data: { password: { code: "invalid" } } })],
    ["body", refusal({ url: "http://elsewhere.example" })],
    ["status", refusal({}, { status: 403 })],
    [
      "list of headers",
      refusal({}, { headers: { "content-type": "application/json", "x-known": "1" } }),
    ],
    [
      "list of cookies",
      refusal({}, { headers: { "content-type": "application/json", "set-cookie": "tries=1" } }),
    ],
  ])("finds the %s", (where, wrong) => {
    const messages = [`The ${where} tells whether the user exists.`];
    expect(judged(wrong)).toEqual(messages);
    expect(judged(wrong, known)).toEqual([]);
  });

  it("compares blank passwords, too", () => {
    const other = refusal({}, { status: 403 });
    const replies = { wrong: known, wrongAgain: known, unknown, unknownAgain: unknown };
    const differing = { ...replies, ...blank, blank: other, blankAgain: other };
    expect(judge(same, differing)).toHaveLength(1);
  });
});

describe("checks of several logins", () => {
  it("auth/token-is-no-counter takes equal tokens and finds counted ones", () => {
    const counter = check("token-is-no-counter");
    const [first, second, seventh] = [1001, 1002, 1007].map((token) =>
      success({ token: `session-${token}` }),
    );
    if (!first || !second || !seventh) throw new Error("There are three.");
    expect(judge(counter, { first, second, seventh })).toHaveLength(1);
    expect(judge(counter, { first, second: first, seventh: first })).toEqual([]);
    const [random, other] = ["k3v9x0a7m2q8d1zw5t1n8c", "p9e2x4b7r0k6h3s1v8y5m2q"].map((token) =>
      success({ token }),
    );
    if (!random || !other) throw new Error("There are two.");
    expect(judge(counter, { first: random, second: other, seventh: other })).toEqual([]);
  });

  it("auth/failure-changes-no-record finds a change", () => {
    const before = success();
    const left = check("failure-changes-no-record");
    const afterwards = successWith({ updated: "2026-03-14 12:00:00.000Z" });
    const wrong = refusal();
    expect(judge(left, { first: before, before, wrong, afterwards })).toHaveLength(1);
    expect(judge(left, { first: before, before, wrong, afterwards: success() })).toEqual([]);
    const first = successWith({ updated: "2026-03-14 11:00:00.000Z" });
    expect(judge(left, { first, before, wrong, afterwards })).toEqual([]);
  });

  it("auth/logins-name-nobody-else finds an id that two users share", () => {
    const apart = check("logins-name-nobody-else");
    const another = successWith({ id: "w5t1n8c4r0b6j2h", email: "", username: "tomas" });
    expect(judge(apart, { member: success(), another })).toEqual([]);
    expect(judge(apart, { member: success(), another: successWith({ email: "" }) })).toHaveLength(
      2,
    );
    const listed = success({ users: ["w5t1n8c4r0b6j2h"] });
    expect(judge(apart, { member: listed, another })).toHaveLength(1);
  });

  it("auth/missing-username-is-named takes either name of the field", () => {
    const detail = check("missing-username-is-named");
    const named = (name: string) =>
      refusalWith(
        { data: { [name]: { code: "validation_required", message: "Cannot be blank." } } },
        { scenario: "auth/incomplete-credentials" },
      );
    const [noUsername, blankUsername] = [named("identity"), named("username")];
    expect(judge(detail, { noUsername, blankUsername })).toEqual([]);
    expect(judge(detail, { noUsername, blankUsername: named("password") })).toHaveLength(1);
  });
});
