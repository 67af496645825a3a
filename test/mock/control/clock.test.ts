import { expect, it } from "vitest";
import { describeEachAdapter } from "../../support/adapters.ts";
import { inWorld, start } from "./start.ts";

describeEachAdapter("control: clock", (connect) => {
  it("reads, freezes, scales and frees the clock of one world", async () => {
    const { control, clock } = await start(connect);
    expect((await control("GET /clock")).body).toEqual({
      mode: "real",
      now: "2026-01-01T00:00:00.000Z",
    });
    const frozen = await control("PUT /clock", { mode: "frozen", now: "2030-05-05T05:05:05Z" });
    clock.advance(60_000);
    expect((await control("GET /clock")).body).toEqual(frozen.body);
    await control("PUT /clock", { mode: "scaled", rate: 60 });
    clock.advance(1000);
    expect((await control("GET /clock")).body).toEqual({
      mode: "scaled",
      rate: 60,
      now: "2030-05-05T05:06:05.000Z",
    });
    expect((await control("GET /clock", undefined, inWorld("b"))).body.now).toBe(
      "2026-01-01T00:01:01.000Z",
    );
    expect((await control("PUT /clock", { mode: "real" })).body.now).toBe(
      "2026-01-01T00:01:01.000Z",
    );
  });

  it("advances, and tells which sessions ran out by it", async () => {
    const { control, login } = await start(connect);
    await login("ada", "Trail-and-Ridge-1");
    const { sessions } = (await control("GET /acme/sessions")).body;
    expect((await control("POST /clock/advance", { ms: 3_599_999 })).body.expired).toEqual([]);
    expect((await control("POST /clock/advance", { duration: "PT0.001S" })).body).toEqual({
      now: "2026-01-01T01:00:00.000Z",
      expired: [
        {
          api: "acme",
          id: sessions[0].id,
          accountId: "ada",
          expiresAt: "2026-01-01T01:00:00.000Z",
        },
      ],
    });
    expect((await control("POST /clock/advance", { duration: "P1D" })).body.expired).toEqual([]);
  });

  it.each([
    ["PUT /clock", { mode: "scaled" }, 422],
    ["PUT /clock", { mode: "frozen", rate: 2 }, 422],
    ["PUT /clock", { mode: "scaled", rate: 0 }, 400],
    ["PUT /clock", { mode: "stopped" }, 400],
    ["PUT /clock", { mode: "frozen", now: "noon" }, 400],
    ["PUT /clock", { mode: "frozen", zone: "CET" }, 400],
    ["POST /clock/advance", {}, 400],
    ["POST /clock/advance", { ms: -1 }, 400],
    ["POST /clock/advance", { ms: 0.5 }, 400],
    ["POST /clock/advance", { duration: "-PT30S" }, 400],
    ["POST /clock/advance", { duration: "30s" }, 400],
    ["POST /clock/advance", { duration: "PT1S", ms: 1 }, 400],
    ["POST /clock/advance", { ms: 8_000_000_000_000_000 }, 422],
    ["POST /clock/advance", { duration: `P${"9".repeat(400)}D` }, 422],
  ])("answers %s %j with %i and leaves the clock alone", async (call, json, status) => {
    const { control } = await start(connect);
    const refused = await control(call, json);
    expect([refused.status, refused.type]).toEqual([status, "application/problem+json"]);
    expect((await control("GET /clock")).body.now).toBe("2026-01-01T00:00:00.000Z");
  });
});
