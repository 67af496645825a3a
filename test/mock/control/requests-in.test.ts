import { expect, it } from "vitest";
import { compiled } from "../../../src/mock/control/spec.gen.ts";
import { readOperations } from "../../../src/spec/operations.ts";
import { describeEachAdapter } from "../../support/adapters.ts";
import { read, start } from "./start.ts";

describeEachAdapter("control: every route", (connect) => {
  it("says that it runs", async () => {
    const { send, clock } = await start(connect);
    clock.advance(1500);
    const health = await read(await send("/__mock/health"));
    expect([health.status, health.body]).toEqual([
      200,
      {
        status: "ok",
        version: expect.stringMatching(/^\d/),
        apis: ["acme", "bare"],
        uptimeMs: 1500,
      },
    ]);
  });

  it("answers each operation of its spec, never cached, and with a problem where it refuses", async () => {
    const { send } = await start(connect);
    const operations = readOperations(compiled.document).filter(({ id }) => id !== "streamEvents");
    expect(operations).toHaveLength(35);
    for (const { method, paths } of operations) {
      const path = (paths[0] ?? "").replaceAll("{api}", "acme").replaceAll(/\{\w+\}/g, "none");
      const reply = await read(await send(path, { method }));
      expect([path, reply.headers.get("cache-control")]).toEqual([path, "no-store"]);
      expect([path, reply.status]).not.toEqual([path, 500]);
      const isProblem = reply.type === "application/problem+json";
      expect([path, isProblem]).toEqual([path, reply.status >= 400]);
    }
  });

  it("serves its own document", async () => {
    const { control } = await start(connect);
    expect((await control("GET /openapi.json")).body.openapi).toBe("3.1.1");
  });

  it("refuses unknown paths and wrong methods", async () => {
    const { control, send } = await start(connect);
    const unknown = await control("GET /nothing");
    expect([unknown.status, unknown.type]).toEqual([404, "application/problem+json"]);
    expect((await send("/__mock")).status).toBe(404);
    const wrong = await control("DELETE /clock");
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, HEAD, PUT"]);
    const other = await send("/__mocking/v1/reset", { method: "POST" });
    expect(other.status).toBe(404);
  });

  it.each([
    ["{", "application/json", 400],
    ["[]", "application/json", 400],
    [" [1]", "application/json", 400],
    ["null", "application/json", 400],
    ['"seed"', "application/json", 400],
    ['{"to": 1}', "application/json", 400],
    ['{"too": "seed"}', "application/json", 400],
    ["to=seed", "application/x-www-form-urlencoded", 415],
    ['{"to": "seed"}', "text/plain", 415],
    [" ".repeat(1_048_577), "application/json", 413],
  ])("refuses the body %s as %s with %i", async (body, type, status) => {
    const { send } = await start(connect);
    const headers = { "content-type": type };
    const refused = await read(await send("/__mock/v1/reset", { method: "POST", body, headers }));
    expect([refused.status, refused.type]).toEqual([status, "application/problem+json"]);
    expect(refused.body.detail.length).toBeGreaterThan(20);
  });

  it("refuses a missing body and the name of a world that cannot be", async () => {
    const { control } = await start(connect);
    expect((await control("PUT /clock")).status).toBe(400);
    const world = await control("GET /clock", undefined, { headers: { "x-mock-world": "a b" } });
    expect([world.status, world.type]).toEqual([400, "application/problem+json"]);
  });

  it("answers HEAD without a body, the stream of events included", async () => {
    const { send } = await start(connect);
    for (const path of ["/__mock/v1/clock", "/__mock/v1/events"]) {
      const reply = await send(path, { method: "HEAD" });
      expect([reply.status, await reply.text()]).toEqual([200, ""]);
    }
  });

  it("stays whole under a hundred parallel resets, forks, snapshots and logins", async () => {
    const { control, login } = await start(connect);
    await control("POST /snapshots", { name: "start" });
    const statuses = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => [
        await login("ada", "Trail-and-Ridge-1"),
        (await control("POST /reset", index % 2 === 0 ? {} : { to: "start" })).status,
        (await control("POST /worlds", { from: "default" })).status,
        (await control("POST /snapshots", { name: "busy" })).status,
        (await control("DELETE /worlds/passing")).status % 200,
        await login("ada", "Trail-and-Ridge-1", "passing"),
      ]),
    );
    for (const row of statuses) expect([4, 204]).toContain(row.splice(4, 1)[0]);
    expect(new Set(statuses.map((row) => row.join()))).toEqual(new Set(["201,204,201,201,201"]));
    await control("POST /reset");
    expect((await control("GET /acme/sessions")).body).toEqual({ sessions: [] });
    expect((await control("GET /acme/accounts")).body.accounts).toHaveLength(2);
    expect((await control("GET /worlds")).body.worlds.length).toBeGreaterThanOrEqual(101);
  });
});
