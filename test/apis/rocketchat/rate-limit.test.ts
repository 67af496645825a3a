import { expect, it } from "vitest";
import { describeEachAdapter, START } from "../../support/adapters.ts";
import { start } from "./start.ts";

const settings = { rateLimitEnabled: true, rateLimitCalls: 2, rateLimitWindowMs: 60_000 };
const json = { username: "myusername", password: "my$up3erP@ssw0rd" };

function limitsOf({ status, headers }: Response) {
  return [
    status,
    headers.get("x-ratelimit-limit"),
    headers.get("x-ratelimit-remaining"),
    headers.get("x-ratelimit-reset"),
  ];
}

describeEachAdapter("rocketchat: the rate limit", (connect) => {
  it("tells what is left on every reply, and then refuses until the window ends", async () => {
    const { send, clock } = await start(connect, { settings });
    const reset = String(START + 60_000);
    const first = await send("/api/v1/login", { json });
    clock.advance(18_500);
    const second = await send("/api/v1/login", { json: {} });
    const third = await send("/api/v1/login", { json });
    expect([first, second, third].map(limitsOf)).toEqual([
      [200, "2", "1", reset],
      [401, "2", "0", reset],
      [429, "2", "0", reset],
    ]);
    expect(await third.json()).toEqual({
      success: false,
      error:
        "Error, too many requests. Please slow down. You must wait 42 seconds before trying this endpoint again. [error-too-many-requests]",
    });
    expect(third.headers.get("retry-after")).toBeNull();
    clock.advance(41_500);
    expect((await send("/api/v1/login", { json })).status).toBe(200);
  });

  it("counts each operation for itself", async () => {
    const { send } = await start(connect, { settings });
    for (const _ of [1, 2, 3]) await send("/api/v1/login", { json });
    expect((await send("/api/v1/me")).status).toBe(401);
  });

  it("is off by default, and sends no such headers then", async () => {
    const { send } = await start(connect);
    const statuses = [];
    for (let call = 0; call < 12; call += 1) {
      statuses.push(limitsOf(await send("/api/v1/login", { json })));
    }
    expect(statuses).toEqual(statuses.map(() => [200, null, null, null]));
  });
});
