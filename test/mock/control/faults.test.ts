import { expect, it } from "vitest";
import { describeEachAdapter } from "../../support/adapters.ts";
import { inWorld, start } from "./start.ts";

describeEachAdapter("control: faults and scenarios", (connect) => {
  it("plans a fault that strikes as often as it says", async () => {
    const { control, login } = await start(connect);
    const effect = { kind: "status", status: 503, body: { busy: true } };
    const plan = { match: { operation: "createSession", account: "ada" }, effect, times: 1 };
    const created = await control("POST /faults", plan);
    const planned = {
      ...plan,
      id: "fault-1",
      phase: "before",
      createdAt: "2026-01-01T00:00:00.000Z",
      seen: 0,
      struck: 0,
    };
    expect([created.status, created.body]).toEqual([201, planned]);
    expect(await login("bo", "Peak-and-Pass-2")).toBe(201);
    expect(await login("ada", "Trail-and-Ridge-1", "b")).toBe(201);
    expect(await login("ada", "Trail-and-Ridge-1")).toBe(503);
    expect(await login("ada", "Trail-and-Ridge-1")).toBe(201);
    expect((await control("GET /faults")).body).toEqual({
      faults: [{ ...planned, seen: 2, struck: 1 }],
    });
  });

  it("deletes a fault, and forgets one whose time has passed", async () => {
    const { control, login } = await start(connect);
    const effect = { kind: "status", status: 500 };
    await control("POST /faults", { effect });
    expect((await control("DELETE /faults/fault-1")).status).toBe(204);
    expect((await control("DELETE /faults/fault-1")).status).toBe(404);
    expect((await control("POST /faults", { effect, ttl: "PT30S" })).body).toMatchObject({
      id: "fault-2",
      ttlMs: 30_000,
    });
    expect(await login("ada", "Trail-and-Ridge-1")).toBe(500);
    await control("POST /clock/advance", { duration: "PT30S" });
    expect((await control("GET /faults")).body).toEqual({ faults: [] });
    expect(await login("ada", "Trail-and-Ridge-1")).toBe(201);
  });

  it("names the operations there are for a fault on one that is not", async () => {
    const { control } = await start(connect);
    const effect = { kind: "reset" };
    const refused = await control("POST /faults", { match: { operation: "logIn" }, effect });
    expect([refused.status, refused.body.known]).toEqual([422, ["createSession", "getMe"]]);
  });

  it.each([
    [{}],
    [{ effect: { kind: "explode" } }],
    [{ effect: { kind: "delay" } }],
    [{ effect: { kind: "status", status: 99 } }],
    [{ effect: { kind: "reset" }, match: { probability: 2 } }],
    [{ effect: { kind: "reset" }, match: { nth: 0 } }],
    [{ effect: { kind: "reset" }, times: 0 }],
    [{ effect: { kind: "reset" }, ttl: "soon" }],
    [{ effect: { kind: "reset" }, ttl: "PT1S", ttlMs: 1000 }],
    [{ effect: { kind: "reset" }, colour: "red" }],
  ])("refuses the plan %j", async (plan) => {
    const { control } = await start(connect);
    expect((await control("POST /faults", plan)).status).toBe(400);
    expect((await control("GET /faults")).body).toEqual({ faults: [] });
  });

  const KINDS = '["status","delay","reset","truncate"]';

  it.each([
    [{ kind: "delay" }, "/effect: must have required property 'ms'."],
    [{ kind: "delay", ms: 1e12 }, "/effect/ms: must be <= 600000."],
    [{ kind: "truncate", ms: 1 }, "/effect: must have required property 'bytes'."],
    [{ kind: "status" }, "/effect: must have required property 'status'."],
    [{ kind: "reset", ms: 1 }, '/effect: must NOT have additional properties: "ms".'],
    [{ kind: "bogus" }, `/effect/kind: must be equal to one of the allowed values: ${KINDS}.`],
    [{}, "/effect: must have required property 'kind'."],
  ])("says of the effect %j what is wrong for its kind", async (effect, mistake) => {
    const { control } = await start(connect);
    const { status, body } = await control("POST /faults", { effect });
    expect([status, body.detail]).toEqual([400, `The request does not fit the spec at ${mistake}`]);
  });

  it.each([
    [{ headers: { "not a token": "x" } }],
    [{ headers: { "": "x" } }],
    [{ headers: { "X-Split": "a\r\nSet-Cookie: b" } }],
    [{ headers: { "X-Snow": "\u2603" } }],
    [{ headers: { "Content-Length": "3" } }],
    [{ headers: { "transfer-encoding": "chunked" } }],
    [{ headers: { Connection: "close" } }],
    [{ headers: { "Keep-Alive": "timeout=5" } }],
    [{ headers: { Upgrade: "websocket" } }],
    [{ headers: { Trailer: "X-End" } }],
    [{ status: 204, body: {} }],
    [{ status: 205, body: "x" }],
    [{ status: 304, body: null }],
  ])("refuses a reply of %j, which HTTP cannot carry", async (reply) => {
    const { control } = await start(connect);
    const effect = { kind: "status", status: 200, ...reply };
    expect((await control("POST /faults", { effect })).status).toBe(422);
    expect((await control("GET /faults")).body).toEqual({ faults: [] });
  });

  it("takes a reply without body, and headers of any other name", async () => {
    const { control } = await start(connect);
    const effect = { kind: "status", status: 304, headers: { ETag: '"caf\u00e9"' } };
    expect((await control("POST /faults", { effect })).status).toBe(201);
  });

  it("keeps at most 100 faults of a world", async () => {
    const { control } = await start(connect);
    const plan = { match: { nth: 7 }, effect: { kind: "reset" } };
    const statuses: number[] = [];
    for (let index = 0; index < 101; index += 1)
      statuses.push((await control("POST /faults", plan)).status);
    expect([statuses[99], statuses[100]]).toEqual([201, 409]);
    expect((await control("POST /faults", plan, inWorld("b"))).status).toBe(201);
  });

  it("lists scenarios and plays one in one world", async () => {
    const { control, login } = await start(connect);
    expect((await control("GET /scenarios")).body).toEqual({
      scenarios: [{ name: "closed", api: "acme", description: "Nobody may log in, at noon." }],
    });
    expect((await control("POST /scenarios/closed")).status).toBe(204);
    expect((await control("GET /clock")).body).toEqual({
      mode: "frozen",
      now: "2026-06-01T12:00:00.000Z",
    });
    expect(await login("ada", "Trail-and-Ridge-1")).toBe(401);
    expect(await login("ada", "Trail-and-Ridge-1", "b")).toBe(201);
    const unknown = await control("POST /scenarios/open");
    expect([unknown.status, unknown.body.known]).toEqual([404, ["closed"]]);
  });
});
