import { decodeJwt } from "jose";
import { expect, it } from "vitest";
import { auth } from "../../../src/apis/auth/auth.ts";
import type { AuthSettings } from "../../../src/apis/auth/settings.ts";
import type { MockOptions } from "../../../src/mock/mock.ts";
import { describeEachAdapter, START } from "../../support/adapters.ts";
import { ada, asJson, bo } from "./credentials.ts";
import { readSuccess } from "./read-reply.ts";

const PATH = "/api/collections/users/auth-with-password";

function withSettings(profile: string, settings: Partial<AuthSettings>): MockOptions {
  return {
    apis: [auth],
    profiles: { auth: profile },
    seed: { auth: { settings: { ...settings } } },
  };
}

function credentials({ username, password }: typeof ada): object {
  return { identity: username, password };
}

describeEachAdapter("auth: settings", (connect) => {
  it.each([
    ["pocketbase-0.22", { code: 403, message: "Please verify your account first.", data: {} }],
    [
      "pocketbase-0.23",
      {
        data: {},
        message: "The request doesn't satisfy the collection requirements to authenticate.",
        status: 403,
      },
    ],
  ])("onlyVerified admits, in %s, only verified users", async (profile, body) => {
    const { send } = await connect(withSettings(profile, { onlyVerified: true }));
    const reply = await send(PATH, asJson(credentials(bo)));
    expect([reply.status, await reply.json()]).toEqual([403, body]);
    expect(reply.headers.get("x-mock-reason")).toBe("unverified-email");
    expect((await send(PATH, asJson(credentials(ada)))).status).toBe(200);
  });

  it.each([
    ["pocketbase-0.22", { code: 400, message: "Failed to authenticate.", data: {} }],
    [
      "pocketbase-0.23",
      {
        data: {},
        message: "The collection is not configured to allow password authentication.",
        status: 403,
      },
    ],
  ])("passwordAuthEnabled can be off, in %s", async (profile, body) => {
    const { send } = await connect(withSettings(profile, { passwordAuthEnabled: false }));
    const reply = await send(PATH, asJson(credentials(ada)));
    expect(await reply.json()).toEqual(body);
    expect(reply.headers.get("x-mock-reason")).toBe("password-auth-disabled");
  });

  it("looks at the fields first where 0.22 has no passwords", async () => {
    const { send } = await connect(withSettings("pocketbase-0.22", { passwordAuthEnabled: false }));
    const reply = await send(PATH, asJson({}));
    expect(reply.headers.get("x-mock-reason")).toBe("blank-identity");
  });

  it("tokenLifetimeSeconds replaces the lifetime of the profile", async () => {
    const { send } = await connect(withSettings("pocketbase-0.22", { tokenLifetimeSeconds: 60 }));
    const { token } = await readSuccess(await send(PATH, asJson(credentials(ada))));
    expect(decodeJwt(token).exp).toBe(START / 1000 + 60);
  });

  it("rateLimitEnabled does nothing in 0.22", async () => {
    const { send } = await connect(withSettings("pocketbase-0.22", { rateLimitEnabled: true }));
    for (const expected of [200, 200, 200]) {
      expect((await send(PATH, asJson(credentials(ada)))).status).toBe(expected);
    }
  });
});
