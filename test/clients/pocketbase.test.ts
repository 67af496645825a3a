import PocketBase, { ClientResponseError } from "pocketbase";
import { describe, expect, it } from "vitest";
import { auth } from "../../src/apis/auth/auth.ts";
import { ada, asJson, pocketBaseUrl } from "../apis/auth/credentials.ts";
import { connectOverSocket } from "../support/adapters.ts";

const PATH = "/api/collections/users/auth-with-password";
const WRONG = { code: 400, message: "Failed to authenticate.", data: {} };

async function start(profile = "pocketbase-0.22") {
  const connected = await connectOverSocket({ apis: [auth], profiles: { auth: profile } });
  const client = new PocketBase(connected.url);
  return { ...connected, client, users: client.collection("users") };
}

/** What a call of the SDK is rejected with. */
async function catchError(call: Promise<unknown>): Promise<ClientResponseError> {
  const thrown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof ClientResponseError) return thrown;
  throw new Error("The SDK did not reject with its own error.");
}

describe.each(["pocketbase-0.22", "pocketbase-0.23"])("PocketBase's SDK against %s", (profile) => {
  it("logs in, reads its own record, and is a stranger once logged out", async () => {
    const { client, users, clock } = await start(profile);
    const { token, record } = await users.authWithPassword("ada", ada.password);
    expect(client.authStore.token).toBe(token);
    expect(client.authStore.model).toEqual(record);

    clock.advance(1000);
    const refreshed = await users.authRefresh();
    expect(refreshed.record).toEqual(record);
    expect(client.authStore.token).toBe(refreshed.token);
    expect(refreshed.token).not.toBe(token);

    client.authStore.clear();
    expect(await catchError(users.authRefresh())).toMatchObject({ status: 401 });
  });

  it("is refused once its token has expired", async () => {
    const { client, users, clock } = await start(profile);
    await users.authWithPassword("ada", ada.password);
    clock.advance(14 * 86_400_000);
    expect(client.authStore.token).not.toBe("");
    expect(await catchError(users.authRefresh())).toMatchObject({ status: 401 });
  });

  it("logs in by a form, which it sends as multipart", async () => {
    const { client } = await start(profile);
    const body = new FormData();
    body.append("identity", "ada");
    body.append("password", ada.password);
    const reply = await client.send(PATH, { method: "POST", body });
    expect(reply).toMatchObject({ record: { username: "ada" }, token: expect.any(String) });
  });
});

describe("PocketBase's SDK of the page's time", () => {
  it("throws an error with the keys that the page lists", async () => {
    const { users, url } = await start();
    const error = await catchError(users.authWithPassword("ada", "x"));
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      url: url + PATH,
      status: 400,
      response: WRONG,
      isAbort: false,
      originalError: { url: url + PATH, status: 400, data: WRONG },
      name: "ClientResponseError 400",
    });
  });

  it.each([
    ["a wrong password", "ada", "x"],
    ["an unknown user", "nobody", "x"],
    ["no user name", "", "x"],
    ["no password", "ada", ""],
    ["a password that is too long", "ada", "x".repeat(256)],
  ])(
    "throws, on %s, the very error that the service answers with",
    async (_, username, password) => {
      const { users, url, send } = await start();
      const reply = await send("/auth/login", asJson({ username, password }));
      const error = await catchError(users.authWithPassword(username, password));
      const serialised = JSON.stringify(error).replaceAll(url + PATH, pocketBaseUrl);
      expect(await reply.text()).toBe(serialised);
    },
  );

  it("logs in at the service, as at any route", async () => {
    const { client } = await start();
    const reply = await client.send("/auth/login", { method: "POST", body: ada });
    expect(reply).toMatchObject({ record: { username: "ada" }, token: expect.any(String) });
  });

  it("carries the service's refusal, an error of its own, inside its error", async () => {
    const { client, send } = await start();
    const wrong = { username: "ada", password: "x" };
    const reply = await send("/auth/login", asJson(wrong));
    const error = await catchError(client.send("/auth/login", { method: "POST", body: wrong }));
    expect([error.status, error.response]).toEqual([400, await reply.json()]);
  });

  it("reads its store from the cookie of a login, and empties it by that of a refusal", async () => {
    const { client, users, send } = await start();
    const reply = await send("/auth/login", asJson(ada));
    client.authStore.loadFromCookie(reply.headers.get("set-cookie") ?? "");
    const { token, model: record } = client.authStore;
    expect({ token, record }).toEqual(await reply.json());
    expect((await users.authRefresh()).record["username"]).toBe("ada");

    const refusal = await send("/auth/login", asJson({ username: "ada", password: "x" }));
    client.authStore.loadFromCookie(refusal.headers.get("set-cookie") ?? "");
    expect([client.authStore.token, client.authStore.model]).toEqual(["", null]);
  });
});
