import { expect, it } from "vitest";
import { describeEachAdapter } from "../../support/adapters.ts";
import { inWorld, start } from "./start.ts";

const EVE = { id: "eve", username: "eve", password: "Tarn-and-Cairn-7" };

describeEachAdapter("control: worlds", (connect) => {
  it("resets a world to the seed, journal included, and leaves others alone", async () => {
    const { control, login } = await start(connect);
    await control("POST /acme/accounts", EVE);
    await control("POST /acme/accounts", EVE, inWorld("b"));
    expect(await login("eve", EVE.password)).toBe(201);
    expect((await control("POST /reset")).status).toBe(204);
    expect((await control("GET /requests")).body).toEqual({ requests: [] });
    expect(await login("eve", EVE.password)).toBe(401);
    expect(await login("eve", EVE.password, "b")).toBe(201);
  });

  it("resets to empty, and back to the seed by name", async () => {
    const { control } = await start(connect);
    expect((await control("POST /reset", { to: "empty" })).status).toBe(204);
    expect((await control("GET /acme/accounts")).body).toEqual({ accounts: [] });
    await control("POST /reset", { to: "seed" });
    expect((await control("GET /acme/accounts")).body.accounts).toHaveLength(2);
  });

  it("says which snapshots there are when it knows none of the name", async () => {
    const { control } = await start(connect);
    await control("POST /snapshots", { name: "one" });
    const unknown = await control("POST /reset", { to: "two" });
    expect([unknown.status, unknown.type, unknown.body.known]).toEqual([
      404,
      "application/problem+json",
      ["one", "seed", "empty"],
    ]);
    expect((await control("POST /snapshots/two/restore")).status).toBe(404);
    expect((await control("POST /snapshots/seed/restore")).status).toBe(404);
    expect((await control("GET /snapshots/two")).body.detail).toBe(
      'There is no snapshot "two" in the world "default". There is one.',
    );
    expect((await control("DELETE /snapshots/two")).status).toBe(404);
  });

  it("saves, lists, restores and deletes snapshots of its own world", async () => {
    const { control, clock } = await start(connect);
    await control("POST /acme/accounts", EVE);
    const saved = await control("POST /snapshots", { name: "with-eve" });
    const info = { name: "with-eve", createdAt: "2026-01-01T00:00:00.000Z" };
    expect([saved.status, saved.body]).toEqual([201, info]);
    clock.advance(1000);
    await control("DELETE /acme/accounts/eve");
    expect((await control("POST /snapshots/with-eve/restore")).status).toBe(204);
    expect((await control("GET /acme/accounts/eve")).body).toEqual(EVE);
    expect((await control("GET /snapshots")).body).toEqual({ snapshots: [info] });
    expect((await control("GET /snapshots", undefined, inWorld("b"))).body).toEqual({
      snapshots: [],
    });
    expect((await control("DELETE /snapshots/with-eve")).status).toBe(204);
    expect((await control("GET /snapshots")).body).toEqual({ snapshots: [] });
  });

  it("carries a world to another by its portable form", async () => {
    const { control } = await start(connect);
    await control("POST /acme/accounts", EVE);
    await control("POST /snapshots", { name: "a" });
    const { body: portable } = await control("GET /snapshots/a");
    expect(portable.format).toBe("doubletake-world/1");
    const moved = await control("POST /snapshots", { name: "b", from: portable }, inWorld("other"));
    expect(moved.status).toBe(201);
    await control("POST /reset", { to: "b" }, inWorld("other"));
    expect((await control("GET /acme/accounts/eve", undefined, inWorld("other"))).body).toEqual(
      EVE,
    );
  });

  it("refuses a portable world that would break the mock", async () => {
    const { control } = await start(connect);
    const portable = { format: "doubletake-world/1", name: "a", createdAt: "2026-01-01T00:00:00Z" };
    const records = { "world/clock": [["only", { mode: "frozen", at: "noon" }]] };
    const refused = await control("POST /snapshots", { name: "a", from: { ...portable, records } });
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toContain("/records/world~1clock/0/1");
  });

  it("keeps at most 100 snapshots of a world, replaces by name and reserves two names", async () => {
    const { control } = await start(connect);
    for (let index = 0; index < 100; index += 1)
      await control("POST /snapshots", { name: `s${index}` });
    expect((await control("POST /snapshots", { name: "one-more" })).status).toBe(409);
    expect((await control("POST /snapshots", { name: "s7" })).status).toBe(201);
    expect((await control("POST /snapshots", { name: "seed" })).status).toBe(409);
    expect((await control("POST /snapshots", { name: "a/b" })).status).toBe(400);
  });

  it("starts, forks, lists and deletes worlds", async () => {
    const { control, login } = await start(connect);
    await control("POST /acme/accounts", EVE);
    const forked = await control("POST /worlds", { id: "fork", from: "default" });
    expect([forked.status, forked.body]).toEqual([201, { id: "fork" }]);
    expect((await control("POST /worlds", { id: "fork" })).status).toBe(409);
    const unknown = await control("POST /worlds", { from: "nowhere" });
    expect([unknown.status, unknown.body.known]).toEqual([404, ["default", "fork"]]);
    const random = await control("POST /worlds");
    expect(random.body.id).toMatch(/^w-[a-z0-9]{12}$/);
    expect(await login("eve", EVE.password, "fork")).toBe(201);
    expect(await login("eve", EVE.password, random.body.id)).toBe(401);
    expect((await control("GET /worlds")).body.worlds).toContainEqual({ id: "fork" });
    expect((await control("DELETE /worlds/fork")).status).toBe(204);
    expect((await control("DELETE /worlds/fork")).status).toBe(404);
    expect(await login("eve", EVE.password, "fork")).toBe(401);
  });

  it("lets journal and snapshots go with a world, the default one too", async () => {
    const { control, login } = await start(connect);
    await login("ada", "x");
    await control("POST /snapshots", { name: "a" });
    expect((await control("DELETE /worlds/default")).status).toBe(204);
    expect((await control("DELETE /worlds/default")).status).toBe(204);
    expect((await control("GET /snapshots")).body).toEqual({ snapshots: [] });
    expect((await control("GET /requests")).body).toEqual({ requests: [] });
    expect(await login("ada", "Trail-and-Ridge-1")).toBe(201);
  });

  it("finds the world by path prefix and by host as well", async () => {
    const { send, control, url } = await start(connect);
    await control("POST /acme/accounts", EVE, inWorld("w1"));
    const byPath = await send("/_w/w1/__mock/v1/acme/accounts/eve");
    expect(byPath.status).toBe(200);
    if (!url.startsWith("http://localhost")) return;
    const byHost = await send("/__mock/v1/acme/accounts/eve", {
      headers: { host: "w1.localhost:4010" },
    });
    expect(byHost.status).toBe(200);
  });
});
