import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClockState } from "../../../src/mock/worlds/world-clock.ts";
import { createAcme } from "../../support/acme/acme.ts";
import { connectInProcess, type Connected, describeEachAdapter } from "../../support/adapters.ts";
import { read, readProblem, setClock } from "../../support/steer.ts";

const inWorld = (world: string) => ({ headers: { "x-mock-world": world } });

const write = ({ send }: Connected, world: string, text: string) =>
  send("/notes", { ...inWorld(world), json: { text } });

async function textsOf({ send }: Connected, world: string): Promise<readonly string[]> {
  const { body } = await read(await send("/notes", inWorld(world)));
  return body.map(({ text }: { readonly text: string }) => text);
}

describeEachAdapter("a world", (connect) => {
  const start = (worldLimit = 100) => connect({ apis: [createAcme()], worldLimit });

  it("is named by a header or by the path, and remembers for itself", async () => {
    const connected = await start();
    const { send } = connected;
    await write(connected, "one", "first");
    await send("/_w/two/notes", { json: { text: "second" } });
    await send("/notes", { json: { text: "third" } });
    const named = [await textsOf(connected, "one"), await textsOf(connected, "two")];
    expect([...named, await textsOf(connected, "default")]).toEqual([
      ["first"],
      ["second"],
      ["third"],
    ]);
    expect((await read(await send("/_w/one/notes?limit=1"))).body).toEqual([
      { id: "n1", text: "first" },
    ]);
  });

  it.each(["a b", "ä", "a/b", "", "x".repeat(65)])("cannot be called %j", async (world) => {
    const { send } = await start();
    const response = await send(`/_w/${encodeURIComponent(world)}/notes`);
    expect(await readProblem(response)).toEqual({
      status: 400,
      title: "This is no name of a world",
      detail: `The world "${encodeURIComponent(world)}" cannot be: an id is 1 to 64 of A-Z a-z 0-9 . _ -. Correct X-Mock-World or the path.`,
      same: true,
    });
  });

  it.each(["a b", "a/b", "a:b", "x".repeat(65)])(
    "cannot be called %j in a header",
    async (world) => {
      const { send } = await start();
      expect((await readProblem(await send("/notes", inWorld(world)))).status).toBe(400);
    },
  );

  it("goes when it has been idle longest and there are too many, the default world never", async () => {
    const connected = await start(3);
    await connected.send("/notes", { json: { text: "kept" } });
    await write(connected, "a", "1");
    await write(connected, "b", "2");
    await textsOf(connected, "a");
    await write(connected, "c", "3");
    const { worlds } = connected.mock.engine;
    expect(worlds.ids()).toEqual(["a", "c", "default"]);
    expect(await textsOf(connected, "b")).toEqual([]);
    expect(worlds.ids()).toEqual(["b", "c", "default"]);
    expect(await textsOf(connected, "default")).toEqual(["kept"]);
  });

  it("leaves nothing in the journal when it goes", async () => {
    const connected = await start(1);
    await write(connected, "a", "1");
    await write(connected, "b", "2");
    const { journal } = connected.mock.engine;
    expect([journal.entries("a").length, journal.entries("b").length]).toEqual([0, 1]);
  });
});

describeEachAdapter("the clock of a world", (connect) => {
  const dateIn = async ({ send }: Connected, world: string) =>
    (await send("/notes", inWorld(world))).headers.get("date");

  it("runs with the host's by default, and each in its own way when set", async () => {
    const connected = await connect({ apis: [createAcme()] });
    const { mock, clock } = connected;
    const now = clock.now();
    const at = Date.parse("2018-11-20T12:00:00Z");
    const states: Readonly<Record<string, ClockState>> = {
      later: { mode: "real", offsetMs: 86_400_000 },
      frozen: { mode: "frozen", at },
      fast: { mode: "scaled", rate: 60, at, since: now },
    };
    for (const [world, state] of Object.entries(states)) await setClock(mock, state, world);
    clock.advance(60_000);
    const dates = ["plain", ...Object.keys(states)].map((world) => dateIn(connected, world));
    expect(await Promise.all(dates)).toEqual([
      "Thu, 01 Jan 2026 00:01:00 GMT",
      "Fri, 02 Jan 2026 00:01:00 GMT",
      "Tue, 20 Nov 2018 12:00:00 GMT",
      "Tue, 20 Nov 2018 13:00:00 GMT",
    ]);
  });

  it("is what handlers, refusals and the journal go by", async () => {
    const { send, mock } = await connect({
      apis: [createAcme()],
      worldClock: { mode: "frozen", at: 1_542_715_200_000 },
    });
    const session = await send("/sessions", { json: { user: "ada", password: "correct horse" } });
    expect((await read(session)).body.at).toBe(1_542_715_200_000);
    const dates = [await send("/nothing"), await send("/account"), await send("/sessions")];
    expect(new Set(dates.map(({ headers }) => headers.get("date")))).toEqual(
      new Set(["Tue, 20 Nov 2018 12:00:00 GMT"]),
    );
    const times = mock.engine.journal.entries("default").map(({ at }) => at);
    expect(new Set(times)).toEqual(new Set([1_542_715_200_000]));
  });
});

describe("two worlds", () => {
  it("never see each other, whatever is written in them in whatever order", async () => {
    const step = fc.record({
      world: fc.constantFrom("a", "b", "default"),
      text: fc.string({ unit: "grapheme" }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const connected = await connectInProcess({ apis: [createAcme()] });
        await Promise.all(steps.map(({ world, text }) => write(connected, world, text)));
        for (const world of ["a", "b", "default"]) {
          const written = steps.filter((each) => each.world === world).map(({ text }) => text);
          expect(await textsOf(connected, world)).toEqual(written);
        }
      }),
      { numRuns: 25 },
    );
  });
});
