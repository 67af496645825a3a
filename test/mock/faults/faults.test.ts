import { expect, it } from "vitest";
import type { FaultPlan } from "../../../src/mock/faults/fault.ts";
import { createAcme } from "../../support/acme/acme.ts";
import { type Connect, describeEachAdapter } from "../../support/adapters.ts";
import { read, setFaults } from "../../support/steer.ts";

async function start(connect: Connect, plans: readonly Partial<FaultPlan>[], randomSeed = 1) {
  const connected = await connect({ apis: [createAcme()], randomSeed });
  await setFaults(connected.mock, plans);
  const { send } = connected;
  return {
    ...connected,
    write: (text = "a") => send("/notes", { json: { text } }),
    /** The texts of the notes in a world without faults: what really was written. */
    written: async () => {
      await setFaults(connected.mock, []);
      const { body } = await read(await send("/notes"));
      return body.map(({ text }: { readonly text: string }) => text);
    },
  };
}

const unavailable = { kind: "status", status: 503 } as const;

describeEachAdapter("a fault with a status", (connect) => {
  it("takes the place of the operation, which does not run", async () => {
    const body = { error: "down" };
    const effect = { ...unavailable, body, headers: { "Retry-After": "7" } };
    const { write, written } = await start(connect, [{ effect }]);
    const response = await write();
    const { headers } = response;
    expect([headers.get("retry-after"), headers.get("x-mock-reason")]).toEqual(["7", "fault"]);
    expect(await read(response)).toEqual({ status: 503, body });
    expect(await written()).toEqual([]);
  });

  it("takes the place of the reply alone when it comes after the operation", async () => {
    const { write, written } = await start(connect, [{ effect: unavailable, phase: "after" }]);
    expect(await read(await write())).toEqual({ status: 503, body: "" });
    expect(await written()).toEqual(["a"]);
  });

  it("may answer with text of a media type of its own", async () => {
    const headers = { "content-type": "text/html", "x-more": "1" };
    const effect = { kind: "status", status: 502, body: "<h1>Bad Gateway</h1>", headers } as const;
    const { write } = await start(connect, [{ effect }]);
    const response = await write();
    expect([response.headers.get("content-type"), response.headers.get("x-more")]).toEqual([
      "text/html; charset=utf-8",
      "1",
    ]);
    expect(await read(response)).toEqual({ status: 502, body: "<h1>Bad Gateway</h1>" });
  });

  it("cannot break the mock, whatever it wants to send", async () => {
    const plans = [
      { effect: { ...unavailable, headers: { "X-Note": "a\nb" } }, times: 1 },
      { effect: { ...unavailable, headers: { "X Note": "a" } }, times: 1 },
      { effect: { kind: "status", status: 205, body: {} }, times: 1 },
    ] as const;
    const { write } = await start(connect, plans);
    const statuses = [await write(), await write(), await write(), await write()];
    expect(statuses.map(({ status }) => status)).toEqual([500, 500, 205, 201]);
  });
});

describeEachAdapter("a fault of the connection", (connect) => {
  it("resets it before the operation runs, or after", async () => {
    const reset = { effect: { kind: "reset" }, times: 1 } as const;
    const { write, written } = await start(connect, [reset, { ...reset, phase: "after" }]);
    await expect(write("before")).rejects.toThrow(TypeError);
    await expect(write("after")).rejects.toThrow(TypeError);
    expect((await write("next")).status).toBe(201);
    expect(await written()).toEqual(["after", "next"]);
  });

  it("cuts the body short after the operation has run", async () => {
    const effect = { kind: "truncate", bytes: 5 } as const;
    const { write, written } = await start(connect, [{ effect, phase: "after", times: 1 }]);
    const response = await write();
    expect(response.status).toBe(201);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe('{"id"');
    await expect(reader?.read()).rejects.toThrow(TypeError);
    expect((await write("next")).status).toBe(201);
    expect(await written()).toEqual(["a", "next"]);
  });

  it.each([0, 1])("cuts the body after %i bytes", async (bytes) => {
    const { write } = await start(connect, [
      { effect: { kind: "truncate", bytes }, phase: "after" },
    ]);
    const response = await write();
    await expect(response.text()).rejects.toThrow(TypeError);
  });

  it("cuts nothing from a body that is shorter", async () => {
    const effect = { kind: "truncate", bytes: 1000 } as const;
    const { write } = await start(connect, [{ effect, phase: "after" }]);
    expect(await read(await write())).toEqual({ status: 201, body: { id: "n1", text: "a" } });
  });

  it("only delays the reply: the operation runs once", async () => {
    for (const phase of ["before", "after"] as const) {
      const { write, written } = await start(connect, [
        { effect: { kind: "delay", ms: 1 }, phase },
      ]);
      expect((await write()).status).toBe(201);
      expect(await written()).toEqual(["a"]);
    }
  });
});

describeEachAdapter("when a fault strikes", (connect) => {
  const statusesOf = async (count: number, write: () => Promise<Response>) => {
    const statuses: number[] = [];
    for (let index = 0; index < count; index += 1) statuses.push((await write()).status);
    return statuses;
  };

  it("is at each exchange, or as often as it says", async () => {
    const always = await start(connect, [{ effect: unavailable }]);
    expect(await statusesOf(4, always.write)).toEqual([503, 503, 503, 503]);
    const twice = await start(connect, [{ effect: unavailable, times: 2 }]);
    expect(await statusesOf(4, twice.write)).toEqual([503, 503, 201, 201]);
  });

  it("is at the nth exchange that fits, and not at another", async () => {
    const { write, send } = await start(connect, [
      { effect: unavailable, match: { nth: 3, operation: "addNote" } },
    ]);
    expect((await send("/notes")).status).toBe(200);
    expect(await statusesOf(5, write)).toEqual([201, 201, 503, 201, 201]);
  });

  it("is until its time is over on the world's clock", async () => {
    const { write, clock } = await start(connect, [{ effect: unavailable, ttlMs: 1000 }]);
    clock.advance(999);
    expect((await write()).status).toBe(503);
    clock.advance(1);
    expect((await write()).status).toBe(201);
  });

  it("is drawn from the world's randomness where it has a probability", async () => {
    const half = [{ effect: unavailable, match: { probability: 0.5 } }];
    const first = await statusesOf(20, (await start(connect, half, 5)).write);
    const second = await statusesOf(20, (await start(connect, half, 5)).write);
    expect(second).toEqual(first);
    expect(new Set(first)).toEqual(new Set([201, 503]));
    const never = await start(connect, [{ effect: unavailable, match: { probability: 0 } }]);
    expect(await statusesOf(5, never.write)).toEqual([201, 201, 201, 201, 201]);
  });

  it("is only in its own world", async () => {
    const { write, send } = await start(connect, [{ effect: unavailable }]);
    const headers = { "x-mock-world": "other" };
    expect([(await write()).status, (await send("/notes", { headers })).status]).toEqual([
      503, 200,
    ]);
  });

  it("is noted in the journal", async () => {
    const { write, mock } = await start(connect, [{ effect: unavailable, times: 1 }]);
    await write();
    await write();
    const entries = mock.engine.journal.entries("default");
    expect(entries.map(({ fault, reason }) => [fault, reason])).toEqual([
      ["fault-1", "fault"],
      [undefined, undefined],
    ]);
  });
});
