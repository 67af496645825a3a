import PocketBase from "pocketbase";
import { describe, expect, it } from "vitest";
import { auth } from "../../../../src/apis/auth/auth.ts";
import { connectOverSocket, describeEachAdapter } from "../../../support/adapters.ts";
import { ada, asJson, asText, pocketBaseUrl } from "../credentials.ts";

const PATH = "/api/collections/users/auth-with-password";
const JSON_TYPE = { "content-type": "application/json" };
const UNREADABLE = "An error occurred while loading the submitted data.";
const credentials = { identity: ada.username, password: ada.password };

describeEachAdapter("auth: authWithPassword", (connect) => {
  it("logs in as PocketBase itself does, without a cookie", async () => {
    const { send } = await connect({ apis: [auth] });
    const login = await (await send("/auth/login", asJson(ada))).json();
    const reply = await send(PATH, asJson(credentials));
    expect(await reply.json()).toEqual(login);
    expect([
      reply.status,
      reply.headers.get("content-type"),
      reply.headers.get("set-cookie"),
    ]).toEqual([200, "application/json; charset=UTF-8", null]);
  });

  it("takes a form", async () => {
    const { send } = await connect({ apis: [auth] });
    expect((await send(PATH, { form: credentials })).status).toBe(200);
  });

  it("answers a wrong password with its own envelope", async () => {
    const { send } = await connect({ apis: [auth] });
    const reply = await send(PATH, asJson({ ...credentials, password: "x" }));
    expect(await reply.text()).toBe('{"code":400,"message":"Failed to authenticate.","data":{}}');
    expect([
      reply.status,
      reply.headers.get("content-type"),
      reply.headers.get("x-mock-reason"),
    ]).toEqual([400, "application/json; charset=UTF-8", "wrong-password"]);
  });

  it("answers in the newer envelope in profile pocketbase-0.23", async () => {
    const { send } = await connect({ apis: [auth], profiles: { auth: "pocketbase-0.23" } });
    const reply = await send(PATH, asJson({ ...credentials, password: "x" }));
    expect(await reply.text()).toBe('{"data":{},"message":"Failed to authenticate.","status":400}');
    expect(reply.headers.get("content-type")).toBe("application/json");
  });

  it.each([
    ["an empty body", asText("", JSON_TYPE)],
    ["null", asText("null", JSON_TYPE)],
    ["an empty object", asText("{}", JSON_TYPE)],
  ])("finds both fields blank in %s", async (_, init) => {
    const { send } = await connect({ apis: [auth] });
    const blank = { code: "validation_required", message: "Cannot be blank." };
    expect(await (await send(PATH, init)).json()).toEqual({
      code: 400,
      message: "Something went wrong while processing your request.",
      data: { identity: blank, password: blank },
    });
  });

  it.for([
    ["pocketbase-0.22", "malformed JSON", asText('{"identity', JSON_TYPE), UNREADABLE],
    ["pocketbase-0.22", "a text", asText('"ada"', JSON_TYPE), UNREADABLE],
    ["pocketbase-0.22", "a number for a text", asJson({ ...credentials, identity: 1 }), UNREADABLE],
    ["pocketbase-0.22", "no Content-Type", asText("{}"), UNREADABLE],
    ["pocketbase-0.23", "malformed JSON", asText('{"identity', JSON_TYPE), UNREADABLE],
    ["pocketbase-0.23", "no Content-Type", asText("{}"), "Unsupported Content-Type."],
  ] as const)("cannot load, in %s, %s", async ([profile, , init, message]) => {
    const { send } = await connect({ apis: [auth], profiles: { auth: profile } });
    const reply = await send(PATH, init);
    expect(await reply.json()).toMatchObject({ message, data: {} });
    expect(reply.status).toBe(400);
  });

  it.for([
    ["pocketbase-0.22", "GET", PATH, { code: 404, message: "Not Found.", data: {} }],
    ["pocketbase-0.23", "GET", PATH, { data: {}, message: "File not found.", status: 404 }],
    [
      "pocketbase-0.22",
      "POST",
      "/api/collections/nobody/auth-with-password",
      { code: 404, message: "The requested resource wasn't found.", data: {} },
    ],
    [
      "pocketbase-0.23",
      "POST",
      "/api/collections/nobody/auth-with-password",
      { data: {}, message: "Missing or invalid collection context.", status: 404 },
    ],
  ] as const)("does not find, in %s, %s %s", async ([profile, method, path, body]) => {
    const { send } = await connect({ apis: [auth], profiles: { auth: profile } });
    const reply = await send(path, { method });
    expect([reply.status, await reply.json()]).toEqual([404, body]);
  });
});

describe("auth: authWithPassword by the SDK", () => {
  it("logs in, refreshes and logs out", async () => {
    const { url, clock } = await connectOverSocket({ apis: [auth] });
    const client = new PocketBase(url);
    const users = client.collection("users");
    const { token } = await users.authWithPassword("ada", ada.password);
    clock.advance(1000);
    const refreshed = await users.authRefresh();
    expect(refreshed.record["username"]).toBe("ada");
    expect(refreshed.token).not.toBe(token);
    client.authStore.clear();
    await expect(users.authRefresh()).rejects.toMatchObject({ status: 401 });
  });

  it("throws the very error that the service answers with", async () => {
    const { url, send } = await connectOverSocket({ apis: [auth] });
    const reply = await send("/auth/login", asJson({ username: "ada", password: "x" }));
    const thrown: unknown = await new PocketBase(url)
      .collection("users")
      .authWithPassword("ada", "x")
      .catch((error: unknown) => error);
    const serialised = JSON.stringify(thrown).replaceAll(`${url}${PATH}`, pocketBaseUrl);
    expect(await reply.text()).toBe(serialised);
  });

  it("reads its store from the cookie of a login", async () => {
    const { url, send } = await connectOverSocket({ apis: [auth] });
    const reply = await send("/auth/login", asJson(ada));
    const client = new PocketBase(url);
    client.authStore.loadFromCookie(reply.headers.get("set-cookie") ?? "");
    expect({ token: client.authStore.token, record: client.authStore.model }).toEqual(
      await reply.json(),
    );
  });
});
