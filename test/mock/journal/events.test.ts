import { expect, it } from "vitest";
import { createJournal, type NewEntry } from "../../../src/mock/journal/journal.ts";
import { streamExchanges } from "../../../src/mock/journal/event-stream.ts";
import { createEntryRenderer } from "../../../src/mock/journal/render-event.ts";
import { describeEachAdapter, START } from "../../support/adapters.ts";
import { start } from "../control/start.ts";

const entry: NewEntry = {
  world: "default",
  at: START,
  api: undefined,
  operationId: undefined,
  request: {
    method: "GET",
    path: "/",
    query: "",
    headers: {},
    body: new Uint8Array(),
    remoteAddress: "",
  },
  reply: { status: 404, headers: {}, body: "" },
  reason: undefined,
  violations: [],
  fault: undefined,
};

const options = {
  after: undefined,
  heartbeatMs: 60_000,
  queueLimit: 3,
  renderEntry: createEntryRenderer(),
};

function createTestJournal(listening: { count: number } = { count: 0 }) {
  const journal = createJournal({ perWorld: 100, totalBytes: 1_000_000 });
  return {
    ...journal,
    subscribe(...args: Parameters<typeof journal.subscribe>) {
      listening.count += 1;
      const stop = journal.subscribe(...args);
      return () => {
        listening.count -= 1;
        stop();
      };
    },
  };
}

it("tells a reader who was too slow how much is lost", async () => {
  const journal = createTestJournal();
  const stream = streamExchanges(journal, "default", options);
  await stream.next();
  for (let count = 0; count < 5; count += 1) journal.append(entry);
  const said = [await stream.next(), await stream.next()].map(({ value }) => String(value));
  expect(said[0]).toBe('event: gap\ndata: {"lost":2}\n\n');
  expect(said[1]).toMatch(/^id: 3\nevent: exchange\ndata: \{/);
  await stream.return?.();
});

it("renders an exchange once for all readers, and only when one takes it", async () => {
  const journal = createTestJournal();
  let read = 0;
  const request = {
    ...entry.request,
    get headers() {
      read += 1;
      return {};
    },
  };
  const streams = [1, 2, 3].map(() => streamExchanges(journal, "default", options));
  for (const stream of streams) await stream.next();
  journal.append({ ...entry, request });
  expect(read).toBe(0);
  const [first, ...others] = await Promise.all(streams.map((stream) => stream.next()));
  const once = read;
  expect(others).toEqual([first, first]);
  const late = streamExchanges(journal, "default", { ...options, after: 0 });
  await late.next();
  expect(await late.next()).toEqual(first);
  expect([read > 0, read]).toEqual([true, once]);
  for (const stream of [...streams, late]) await stream.return?.();
});

it("says now and then that the connection lives", async () => {
  const stream = streamExchanges(createTestJournal(), "default", { ...options, heartbeatMs: 1 });
  await stream.next();
  expect(await stream.next()).toEqual({ done: false, value: ": still here\n\n" });
  await stream.return?.();
});

it("ends at once for a reader who leaves while it waits", async () => {
  const listening = { count: 0 };
  const stream = streamExchanges(createTestJournal(listening), "default", options);
  await stream.next();
  const waiting = stream.next();
  await stream.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(listening.count).toBe(0);
});

describeEachAdapter("journal: events", (connect) => {
  it("streams the exchanges of one world, replays after Last-Event-ID and lets readers go", async () => {
    const { send, login, mock } = await start(connect);
    await login("ada", "Secret-1");
    await login("ada", "Secret-2");
    const leave = new AbortController();
    const response = await send("/__mock/v1/events", {
      headers: { "last-event-id": "1" },
      signal: leave.signal,
    });
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const readUntil = async (mark: string) => {
      while (!text.includes(mark)) text += (await reader?.read())?.value ?? "";
    };
    await readUntil("id: 2\n");
    await login("bo", "Secret-3", "other");
    await login("bo", "Secret-4");
    await readUntil("id: 4\n");
    await readUntil("\n\n");
    expect(text).not.toMatch(/id: [13]\n|Secret/);
    await reader?.cancel();
    leave.abort();
    await login("bo", "x");
    expect(mock.engine.journal.entries("default")).toHaveLength(4);
  });

  it("refuses an id that is none", async () => {
    const { control } = await start(connect);
    const headers = { "last-event-id": "latest" };
    expect((await control("GET /events", undefined, { headers })).status).toBe(400);
  });
});
