import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parseHar, readHar } from "../../../src/drift/live/read/har.ts";
import { readJournal } from "../../../src/drift/live/read/journal.ts";
import { readTraffic } from "../../../src/drift/live/read/traffic.ts";
import { readMockJournal, specOf } from "./mock-traffic.ts";
import { compare, createOrder, everything, getOrder, order } from "./orders.ts";
import { toHar, writeRecording } from "./write-recordings.ts";

const read = (text: string, notes: string[] = []) =>
  Array.fromAsync(readJournal(writeRecording("journal.ndjson", text), (note) => notes.push(note)));

const entry = (rest: object = {}) =>
  JSON.stringify({
    id: 1,
    world: "default",
    at: "2024-01-26T15:05:23.000Z",
    api: "orders",
    request: {
      method: "POST",
      path: "/orders",
      query: { q: ["1", "2"] },
      headers: {},
      body: { item: "hat" },
    },
    reply: { status: 201, headers: { "Content-Type": "application/json" }, body: order },
    violations: [],
    ...rest,
  });

describe("an HTTP archive", () => {
  it("is read with the line on which each entry begins", () => {
    const text = toHar([getOrder({ text: '{"entries":[{' }), createOrder({})]);
    const exchanges = parseHar(text, "a.har");
    const lines = text.split("\n");
    expect(exchanges.map(({ place }) => lines[(place?.line ?? 0) - 1]?.trim())).toEqual(["{", "{"]);
    expect(lines[exchanges[1]?.place?.line ?? 0]).toContain("startedDateTime");
    expect(exchanges[1]).toMatchObject({
      method: "POST",
      url: "https://shop.test/orders",
      status: 201,
      requestBody: '{"item":"hat","password":"hunter-two"}',
      responseBody: JSON.stringify(order),
      responseHeaders: { "content-type": "application/json" },
    });
  });

  it.each(["traffic.har", "traffic.json", "traffic.har.gz", "traffic"])(
    "is known by its beginning, and may be gzipped: %s",
    async (name) => {
      const text = toHar([getOrder(order)]);
      for (const bytes of [`\uFEFF${text}`, gzipSync(text)]) {
        const exchanges = await Array.fromAsync(readTraffic(writeRecording(name, bytes)));
        expect(exchanges.map(({ status }) => status)).toEqual([200]);
      }
    },
  );

  it.each([0, 101, 200.5, 99_999, "200", null])("leaves out the status %j", (status) => {
    const text = toHar([getOrder(order)]).replace(
      '"status": 200',
      `"status": ${JSON.stringify(status)}`,
    );
    expect(parseHar(text, "a.har")).toEqual([]);
  });

  it("says that it was cut off while it was packed", async () => {
    const cut = gzipSync(toHar([getOrder(order)])).subarray(0, 60);
    const reading = Array.fromAsync(readTraffic(writeRecording("cut.har.gz", cut)));
    await expect(reading).rejects.toThrow("cut.har.gz: unexpected end of file");
  });

  const body = (content: object, headers: readonly object[] = []) => {
    const response = { status: 200, headers, content };
    const request = { method: "GET", url: "https://shop.test/orders/7", headers: [] };
    const text = JSON.stringify({ log: { entries: [{ request, response }] } });
    return parseHar(text, "a.har")[0]?.responseBody;
  };

  it.each([
    ["whole", { size: 2, text: "{}" }, "{}"],
    ["empty", { size: 0, text: "" }, ""],
    ["absent and empty", { size: 0 }, ""],
    ["thrown away", { size: 10 }, undefined],
    ["thrown away, with an empty text", { size: 10, text: "" }, undefined],
    ["of unknown size and absent", { size: -1 }, undefined],
    ["cut off", { size: 100, text: '{"a":' }, undefined],
    ["in base64", { size: 2, text: "e30=", encoding: "base64" }, "{}"],
    [
      "in base64 and Latin-1",
      { size: 3, text: "IukiCg==", encoding: "base64", mimeType: "text/plain; charset=iso-8859-1" },
      '"é"\n',
    ],
    [
      "in a charset that nobody knows",
      { text: "e30=", encoding: "base64", mimeType: "a/b; charset=x" },
      "{}",
    ],
    ["gzip that is broken", { size: 9, text: "H4sIAAAA", encoding: "base64" }, undefined],
  ])("has a body that is %s", (_, content, expected) => {
    expect(body(content)).toBe(expected);
  });

  it("believes bytes more than the header that tells how they were sent", () => {
    const content = { size: 2, text: "e30=", encoding: "base64" };
    expect(body(content, [{ name: "Content-Encoding", value: "br" }])).toBe("{}");
  });

  it("leaves out what got no response", () => {
    const request = { method: "GET", url: "https://shop.test/", headers: [] };
    const entries = [
      { request, response: { status: 0 } },
      { request, response: { status: 101 } },
      {},
      null,
    ];
    expect(parseHar(JSON.stringify({ log: { entries } }), "a.har")).toEqual([]);
  });

  it.each([
    ["", "it is empty"],
    ["<!doctype html>", "it is a page or XML"],
    ["hello", "it is no JSON"],
    ["[]", "it is JSON without log.entries"],
    ['{"log":{"entries":{}}}', "it is JSON without log.entries"],
  ])("is not %j", (text, reason) => {
    expect(() => parseHar(text, "a.har")).toThrow(
      `Cannot read a.har as an HTTP archive: ${reason}. Name a HAR file`,
    );
  });

  it("that is not there is an error that says so", async () => {
    await expect(readHar("no-such.har")).rejects.toThrow("Cannot read no-such.har: ENOENT");
  });
});

describe("a journal", () => {
  it("has exchanges, lists of them, and events of a mock", async () => {
    const event = {
      event: "exchange",
      world: "default",
      at: "x",
      method: "GET",
      path: "/orders/7",
      status: 200,
      api: null,
    };
    const text = [
      JSON.stringify({ event: "ready", url: "http://localhost:4010" }),
      entry(),
      "",
      `{"requests":[${entry()}]}`,
      JSON.stringify(event),
    ].join("\r\n");
    const exchanges = await read(`${text}\n`);
    expect(exchanges.map(({ place }) => place?.line)).toEqual([2, 4, 5]);
    expect(exchanges[0]).toMatchObject({
      api: "orders",
      method: "POST",
      url: "/orders?q=1&q=2",
      requestBody: '{"item":"hat"}',
      status: 201,
      responseHeaders: { "content-type": "application/json" },
      responseBody: JSON.stringify(order),
    });
    const { place: _, ...bare } = exchanges[2] ?? {};
    expect(bare).toEqual({ method: "GET", url: "/orders/7", status: 200 });
  });

  it("tells the line that it cannot read", async () => {
    await expect(read(`${entry()}\n{"broken\n${entry()}`)).rejects.toThrow(
      /journal\.ndjson:2: the line is no exchange/,
    );
    await expect(read(`${entry()}\n{"other":1}`)).rejects.toThrow(/journal\.ndjson:2: /);
    await expect(read("<html>")).rejects.toThrow(/journal\.ndjson:1: /);
  });

  it("may end in the middle of a line, which is noted", async () => {
    const notes: string[] = [];
    expect(await read(`${entry()}\n${entry().slice(0, 50)}`, notes)).toHaveLength(1);
    expect(notes.join()).toMatch(/journal\.ndjson:2: the last line was cut off and is left out\.$/);
  });

  it("that is empty or not there is an error", async () => {
    await expect(read(" \n")).rejects.toThrow("it is empty");
    await expect(Array.fromAsync(readJournal("no-such.ndjson"))).rejects.toThrow(
      "Cannot read no-such.ndjson: ENOENT",
    );
  });

  it.each(["auth", "rocketchat"] as const)("of a mock of %s shows no drift", async (name) => {
    const lines = (await readMockJournal(name)).map((line) => JSON.stringify(line)).join("\n");
    const path = writeRecording("journal.ndjson", lines);
    const { checks, exchanges } = await compare(readTraffic(path), await specOf(name), name);
    const findings = checks
      .flatMap((check) => check.findings)
      .filter(({ level }) => level !== "info");
    expect(findings).toEqual([]);
    expect(exchanges).toBeGreaterThan(4);
  });
});

describe("a recording", () => {
  it("is read by the end of its name", async () => {
    const har = await Array.fromAsync(readTraffic(writeRecording("a.HAR", toHar(everything))));
    expect(har).toHaveLength(everything.length);
    expect(await Array.fromAsync(readTraffic(writeRecording("a.jsonl", entry())))).toHaveLength(1);
  });
});
