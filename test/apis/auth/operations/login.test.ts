import { decodeJwt, decodeProtectedHeader } from "jose";
import { expect, it } from "vitest";
import { auth } from "../../../../src/apis/auth/auth.ts";
import { describeEachAdapter, START } from "../../../support/adapters.ts";
import { ada, asJson, asText, bo, pocketBaseUrl } from "../credentials.ts";
import { readError, readSuccess } from "../read-reply.ts";

const WRONG = { code: 400, message: "Failed to authenticate.", data: {} };
const CLEARED =
  "pb_auth=%7B%22token%22%3A%22%22%2C%22model%22%3Anull%7D; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Strict";
const BLANK = { code: "validation_required", message: "Cannot be blank." };

function sdkError(response: object, status = 400): object {
  return {
    url: pocketBaseUrl,
    status,
    response,
    isAbort: false,
    originalError: { url: pocketBaseUrl, status, data: response },
    name: `ClientResponseError ${status}`,
  };
}

describeEachAdapter("auth: login", (connect) => {
  it("answers a user who has set everything with record and token, keys in order", async () => {
    const { send } = await connect({ apis: [auth] });
    const reply = await send("/auth/login", asJson(ada));
    const text = await reply.text();
    const { token } = JSON.parse(text);
    expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(text).toBe(
      JSON.stringify({
        record: {
          avatar: "my_photo_S1QE2oLqkU.png",
          collectionId: "_pb_users_auth_",
          collectionName: "users",
          created: "2026-01-01 00:00:00.000Z",
          email: "ada@example.test",
          emailVisibility: true,
          id: "k3v9x0a7m2q8d1z",
          language: "en",
          location: { lat: 47.0502, lon: 8.3093, name: "Lucerne" },
          token: "search-key-of-ada",
          unit: "metric",
          updated: "2026-01-01 00:00:00.000Z",
          username: "ada",
          verified: true,
        },
        token,
      }),
    );
  });

  it("answers empty texts and a null location for a user who has set nothing", async () => {
    const { send } = await connect({ apis: [auth] });
    const { record } = await readSuccess(await send("/auth/login", asJson(bo)));
    expect(record).toEqual({
      avatar: "",
      collectionId: "_pb_users_auth_",
      collectionName: "users",
      created: "2026-01-01 00:00:00.000Z",
      email: "bo@example.test",
      emailVisibility: false,
      id: "w5t1n8c4r0b6j2h",
      language: "",
      location: null,
      token: "",
      unit: "",
      updated: "2026-01-01 00:00:00.000Z",
      username: "bo",
      verified: false,
    });
  });

  it("answers an empty text for an e-mail address that was never set", async () => {
    const accounts = [{ username: "cy", password: "Ridge-and-Run-3" }];
    const { send } = await connect({ apis: [auth], seed: { auth: { accounts } } });
    const credentials = { username: "cy", password: "Ridge-and-Run-3" };
    const { record } = await readSuccess(await send("/auth/login", asJson(credentials)));
    expect(record.email).toBe("");
  });

  it("shows no secret of the account", async () => {
    const { send } = await connect({ apis: [auth] });
    const text = await (await send("/auth/login", asJson(ada))).text();
    expect(text).not.toMatch(/password|tokenKey|Trail-and-Ridge-1/i);
  });

  it("serves the path under /api/v1, too", async () => {
    const { send } = await connect({ apis: [auth] });
    expect((await send("/api/v1/auth/login", asJson(ada))).status).toBe(200);
  });

  it.each([
    ["an e-mail address as user name", { ...ada, username: "ada@example.test" }],
    ["the undocumented e-mail key alone", { email: "ada@example.test", password: ada.password }],
    ["the e-mail key before the user name", { ...ada, email: "ada@example.test", username: "bo" }],
    ["a null e-mail and a user name", { ...ada, email: null }],
    ["a user name in the e-mail key", { email: "ada", password: ada.password }],
    ["a user name in another case", { ...ada, username: "ADA" }],
    ["keys that nobody knows", { ...ada, remember: true, __proto__: 1 }],
  ])("takes %s", async (_, body) => {
    const { send } = await connect({ apis: [auth] });
    const { record } = await readSuccess(await send("/auth/login", asJson(body)));
    expect(record.username).toBe("ada");
  });

  it.each([
    ["a wrong password", { ...ada, password: "x" }, "wrong-password"],
    ["an unknown user name", { ...ada, username: "nobody" }, "unknown-user"],
    ["the password of another user", { ...ada, password: bo.password }, "wrong-password"],
    ["an e-mail address in another case", { ...ada, username: "ADA@example.test" }, "unknown-user"],
    ["a blank in place of the password", { ...ada, password: " " }, "wrong-password"],
    ["the name of a property of all objects", { ...ada, username: "__proto__" }, "unknown-user"],
  ])("answers %s with one refusal", async (_, body, reason) => {
    const { send } = await connect({ apis: [auth] });
    const reply = await send("/auth/login", asJson(body));
    expect(await reply.text()).toBe(JSON.stringify(sdkError(WRONG)));
    expect([reply.status, reply.headers.get("x-mock-reason")]).toEqual([400, reason]);
  });

  it.for([
    ["no user name", { password: "x" }, { identity: BLANK }, "blank-identity"],
    ["a blank user name", { username: "", password: "x" }, { identity: BLANK }, "blank-identity"],
    ["a blank e-mail", { ...ada, email: "" }, { identity: BLANK }, "blank-identity"],
    ["no password", { username: "ada" }, { password: BLANK }, "blank-password"],
    ["a blank password", { username: "ada", password: "" }, { password: BLANK }, "blank-password"],
    ["a null password", { username: "ada", password: null }, { password: BLANK }, "blank-password"],
    ["an empty object", {}, { identity: BLANK, password: BLANK }, "blank-identity"],
    ["an array", [], { identity: BLANK, password: BLANK }, "blank-identity"],
    ["a text", "ada", { identity: BLANK, password: BLANK }, "blank-identity"],
    ["a number", 1, { identity: BLANK, password: BLANK }, "blank-identity"],
  ] as const)("names the fields that are blank in %s", async ([, body, data, reason]) => {
    const { send } = await connect({ apis: [auth] });
    const reply = await send("/auth/login", asJson(body));
    const message = "Something went wrong while processing your request.";
    expect(await reply.json()).toEqual(sdkError({ code: 400, message, data }));
    expect([reply.status, reply.headers.get("x-mock-reason")]).toEqual([400, reason]);
  });

  it("refuses credentials of more than 255 bytes", async () => {
    const { send } = await connect({ apis: [auth] });
    const tooLong = {
      code: "validation_length_out_of_range",
      message: "The length must be between 1 and 255.",
    };
    const body = { username: "x".repeat(256), password: "é".repeat(128) };
    const reply = await send("/auth/login", asJson(body));
    expect((await readError(reply)).response.data).toEqual({
      identity: tooLong,
      password: tooLong,
    });
    expect(reply.headers.get("x-mock-reason")).toBe("identity-too-long");
    const longest = { username: "x".repeat(255), password: "é".repeat(127) };
    const answered = await send("/auth/login", asJson(longest));
    expect((await readError(answered)).response).toEqual(WRONG);
  });

  it.each([
    ["a numeric password", { ...ada, password: 1 }, "password-not-text"],
    ["a list as password", { ...ada, password: [ada.password] }, "password-not-text"],
    ["an object as user name", { ...ada, username: { $ne: "" } }, "identity-not-text"],
    ["a boolean as e-mail", { ...ada, email: false }, "identity-not-text"],
  ])("cannot load %s", async (_, body, reason) => {
    const { send } = await connect({ apis: [auth] });
    const reply = await send("/auth/login", asJson(body));
    const message = "An error occurred while loading the submitted data.";
    expect(await reply.json()).toEqual(sdkError({ code: 400, message, data: {} }));
    expect([reply.status, reply.headers.get("x-mock-reason")]).toEqual([400, reason]);
  });

  it("hands out the same token in the same second, another in the next", async () => {
    const { send, clock } = await connect({ apis: [auth] });
    const tokens: string[] = [];
    for (const pause of [0, 999, 1]) {
      clock.advance(pause);
      tokens.push((await readSuccess(await send("/auth/login", asJson(ada)))).token);
    }
    const [first, second, third] = tokens;
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it("signs a token of 14 days for the user", async () => {
    const { send } = await connect({ apis: [auth] });
    const { token, record } = await readSuccess(await send("/auth/login", asJson(ada)));
    expect(decodeProtectedHeader(token)).toEqual({ alg: "HS256", typ: "JWT" });
    expect(JSON.stringify(decodeJwt(token))).toBe(
      JSON.stringify({
        collectionId: "_pb_users_auth_",
        exp: START / 1000 + 14 * 86_400,
        id: record.id,
        type: "authRecord",
      }),
    );
  });

  it("sets the cookie to token and record until the token expires", async () => {
    const { send } = await connect({ apis: [auth] });
    const reply = await send("/auth/login", asJson(ada));
    const { token, record } = await readSuccess(reply);
    const value = encodeURIComponent(JSON.stringify({ token, model: record }));
    expect(reply.headers.get("set-cookie")).toBe(
      `pb_auth=${value}; Path=/; Expires=Thu, 15 Jan 2026 00:00:00 GMT; SameSite=Strict`,
    );
  });

  it.each([
    ["a wrong password", asJson({ ...ada, password: "x" }), 400],
    ["malformed JSON", asText("{", { "content-type": "application/json" }), 500],
    ["a GET", { method: "GET", headers: { accept: "*/*" } }, 405],
    ["a page", { ...asJson({}), headers: { accept: "text/html" } }, 400],
  ])("clears the cookie on %s", async (_, init, status) => {
    const { send } = await connect({ apis: [auth] });
    const reply = await send("/auth/login", init);
    expect([reply.status, reply.headers.get("set-cookie")]).toEqual([status, CLEARED]);
  });

  it("changes nothing by a failed login", async () => {
    const { send, clock } = await connect({ apis: [auth] });
    const before = await readSuccess(await send("/auth/login", asJson(ada)));
    clock.advance(1);
    await send("/auth/login", asJson({ ...ada, password: "x" }));
    expect(await readSuccess(await send("/auth/login", asJson(ada)))).toEqual(before);
  });

  it("hands out the same tokens in each mock of one random seed", async () => {
    const tokens: string[] = [];
    for (const randomSeed of [7, 7, 8]) {
      const { send } = await connect({ apis: [auth], randomSeed });
      tokens.push((await readSuccess(await send("/auth/login", asJson(ada)))).token);
    }
    const [first, second, third] = tokens;
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });
});
