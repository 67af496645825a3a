import { decodeJwt } from "jose";
import { expect, it } from "vitest";
import { auth } from "../../../src/apis/auth/auth.ts";
import type { AuthSettings } from "../../../src/apis/auth/settings.ts";
import type { MockOptions } from "../../../src/mock/mock.ts";
import { describeEachAdapter, START } from "../../support/adapters.ts";
import { clearedCookie } from "../../../src/apis/auth/service/auth-cookie.ts";
import { ada, asJson, bo, pocketBaseUrl } from "./credentials.ts";
import { readError, readSuccess } from "./read-reply.ts";

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

  it("onlyVerified reaches the service as the SDK's error", async () => {
    const { send } = await connect(withSettings("pocketbase-0.22", { onlyVerified: true }));
    const reply = await send("/auth/login", asJson(bo));
    const response = { code: 403, message: "Please verify your account first.", data: {} };
    expect(await reply.json()).toEqual({
      url: pocketBaseUrl,
      status: 403,
      response,
      isAbort: false,
      originalError: { url: pocketBaseUrl, status: 403, data: response },
      name: "ClientResponseError 403",
    });
    expect([reply.status, reply.headers.get("set-cookie")]).toEqual([403, clearedCookie]);
  });

  it("rateLimitEnabled refuses, in 0.23, the third login in three seconds", async () => {
    const { send, clock } = await connect(
      withSettings("pocketbase-0.23", { rateLimitEnabled: true }),
    );
    for (const [pause, expected] of [
      [0, 200],
      [2999, 200],
      [0, 429],
      [1, 200],
    ] as const) {
      clock.advance(pause);
      expect((await send(PATH, asJson(credentials(ada)))).status).toBe(expected);
    }
    await send(PATH, asJson({}));
    const reply = await send(PATH, asJson({}));
    expect(await reply.text()).toBe('{"data":{},"message":"Too Many Requests.","status":429}');
    expect(reply.headers.get("x-mock-reason")).toBe("rate-limited");
    expect([...reply.headers.keys()].filter((name) => /rate|retry/.test(name))).toEqual([]);
  });

  it("rateLimitEnabled counts the logins of the service apart", async () => {
    const { send } = await connect(withSettings("pocketbase-0.23", { rateLimitEnabled: true }));
    for (const expected of [200, 200, 429]) {
      expect((await send("/auth/login", asJson(ada))).status).toBe(expected);
    }
    const reply = await send("/api/v1/auth/login", asJson(ada));
    const response = { data: {}, message: "Too Many Requests.", status: 429 };
    expect(await readError(reply)).toMatchObject({
      status: 429,
      response,
      name: "ClientResponseError 429",
    });
  });

  it.for([
    ["pocketbase-0.22", { onlyVerified: true }, 403, "Please verify your account first."],
    ["pocketbase-0.23", { rateLimitEnabled: true }, 429, "Too Many Requests."],
  ] as const)(
    "a refusal is a page, too, in %s by %o",
    async ([profile, settings, status, message]) => {
      const { send } = await connect(withSettings(profile, settings));
      const init = { ...asJson(bo), headers: { accept: "text/html" } };
      await send("/auth/login", init);
      await send("/auth/login", init);
      const reply = await send("/auth/login", init);
      expect(reply.status).toBe(status);
      expect(await reply.text()).toContain(`<h1>${status}</h1>\n    <p>${message}</p>`);
      expect(reply.headers.get("set-cookie")).toBe(clearedCookie);
    },
  );

  it("rateLimitEnabled does nothing in 0.22", async () => {
    const { send } = await connect(withSettings("pocketbase-0.22", { rateLimitEnabled: true }));
    for (const expected of [200, 200, 200]) {
      expect((await send(PATH, asJson(credentials(ada)))).status).toBe(expected);
    }
  });
});
