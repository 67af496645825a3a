import { describe, expect, it } from "vitest";
import { rocketchat } from "../../src/apis/rocketchat/rocketchat.ts";
import { asObject, asString } from "../../src/lib/json.ts";
import { connectOverSocket } from "../support/adapters.ts";

/** The part of Rocket.Chat's `RestClient` that is used here; its own types need packages we leave out. */
interface RestClient {
  get(endpoint: string): Promise<unknown>;
  post(endpoint: string, parameters?: unknown): Promise<unknown>;
  setCredentials(credentials: Readonly<Record<string, string>> | undefined): void;
}

type RestClientClass = new (options: { readonly baseUrl: string }) => RestClient;

function isRestClientClass(value: unknown): value is RestClientClass {
  return (
    typeof value === "function" &&
    ["get", "post"].every((name) => typeof Reflect.get(value.prototype, name) === "function")
  );
}

async function loadRestClient(): Promise<RestClientClass> {
  const exported: unknown = await import("@rocket.chat/api-client");
  const { RestClient } = asObject(exported);
  if (isRestClientClass(RestClient)) return RestClient;
  throw new Error("@rocket.chat/api-client has no RestClient with get and post.");
}

async function start(profile: string) {
  const connected = await connectOverSocket({
    apis: [rocketchat],
    profiles: { rocketchat: profile },
  });
  const Client = await loadRestClient();
  const client = new Client({ baseUrl: connected.url });
  return {
    ...connected,
    client,
    login: async () => {
      const reply = asObject(
        await client.post("/v1/login", { user: "myusername", password: "my$up3erP@ssw0rd" }),
      );
      const { authToken, userId } = asObject(reply["data"]);
      const credentials = {
        "X-User-Id": asString(userId, ""),
        "X-Auth-Token": asString(authToken, ""),
      };
      client.setCredentials(credentials);
      return { reply, credentials };
    },
  };
}

/** The response that a call of the client is rejected with. */
async function catchResponse(call: Promise<unknown>): Promise<Response> {
  const thrown = await call.then(
    () => undefined,
    (mistake: unknown) => mistake,
  );
  if (thrown instanceof Response) return thrown;
  throw new Error("The client did not reject with a response.");
}

describe.each(rocketchat.profiles)("Rocket.Chat's api-client against %s", (profile) => {
  it("logs in, reads its own account, logs out, and is then a stranger", async () => {
    const { client, login } = await start(profile);
    const { reply } = await login();
    const id = "kF4gNg6u7JJ5pmjJW";
    const me = { ["_id"]: id, username: "myusername", name: "My Name" };
    expect(reply).toMatchObject({ status: "success", data: { userId: id, me } });
    expect(await client.get("/v1/me")).toMatchObject({ ...me, success: true });
    // It says JSON and sends nothing.
    expect(await client.post("/v1/logout")).toEqual({
      status: "success",
      data: { message: "You've been logged out!" },
    });
    expect((await catchResponse(client.get("/v1/me"))).status).toBe(401);
  });

  it("is refused with a wrong password, and without credentials", async () => {
    const { client } = await start(profile);
    const wrong = client.post("/v1/login", { user: "myusername", password: "x" });
    expect((await catchResponse(wrong)).status).toBe(401);
    expect((await catchResponse(client.get("/v1/me"))).status).toBe(401);
  });

  it("may be logged out by GET, as @rocket.chat/sdk does it", async () => {
    const { client, login, send } = await start(profile);
    const { credentials } = await login();
    const response = await send("/api/v1/logout", { headers: credentials });
    expect([response.status, await response.json()]).toEqual([
      200,
      { status: "success", data: { message: "You've been logged out!" } },
    ]);
    expect((await catchResponse(client.get("/v1/me"))).status).toBe(401);
  });
});
