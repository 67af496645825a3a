import { expect, it } from "vitest";
import { type Connect, describeEachAdapter, type SendInit } from "../support/adapters.ts";
import { inferFixture } from "../support/infer.ts";
import { read, readProblem } from "../support/steer.ts";

const start = async (connect: Connect) =>
  connect({ apis: [await inferFixture("pets")], randomSeed: 7 });
const fine = { sky: "clear", degrees: 21 };
const dull = { sky: "cloudy", degrees: 9 };
const withHeaders = (headers: Readonly<Record<string, string>>): SendInit => ({ headers });

describeEachAdapter("an operation without a collection", (connect) => {
  it.each<[string, string, SendInit, number, unknown]>([
    ["the first example", "", {}, 200, fine],
    ["a named one", "", withHeaders({ prefer: "example=dull" }), 200, dull],
    ["a named one in quotes", "", withHeaders({ prefer: 'code=200, example="dull"' }), 200, dull],
    ["a named one by the query", "?__example=dull", {}, 200, dull],
    ["another status", "", withHeaders({ prefer: "code=503" }), 503, { code: "problem" }],
    [
      "another status by the query, which goes first",
      "?__code=503",
      withHeaders({ prefer: "code=200" }),
      503,
      { code: "problem" },
    ],
    [
      "an example for preferences of others",
      "",
      withHeaders({ prefer: "respond-async, wait=5" }),
      200,
      fine,
    ],
  ])("answers %s", async (_, query, init, status, body) => {
    const { send } = await start(connect);
    expect(await read(await send(`/v1/weather${query}`, init))).toEqual({ status, body });
  });

  it("makes values up when asked to: others each time, and the same for the same seed", async () => {
    const ask = async () => {
      const { send } = await start(connect);
      const replies = [];
      for (let count = 0; count < 8; count += 1)
        replies.push(await read(await send("/v1/weather?__dynamic=true")));
      return replies;
    };
    const replies = await ask();
    expect(new Set(replies.map(({ body }) => body.degrees)).size).toBeGreaterThan(1);
    expect(await ask()).toEqual(replies);
  });

  it.each<[string, string, SendInit, number, string]>([
    [
      "an example that there is not",
      "",
      withHeaders({ prefer: "example=wet" }),
      404,
      'There is no example "wet". There is fine, dull.',
    ],
    [
      "a status that is not documented",
      "?__code=418",
      {},
      404,
      '"getWeather" documents no status "418". There is 200, 503.',
    ],
    [
      "a status that is none",
      "?__code=fine",
      {},
      404,
      '"getWeather" documents no status "fine". There is 200, 503.',
    ],
    [
      "a media type that is not documented",
      "",
      withHeaders({ accept: "text/html" }),
      406,
      'The request accepts "text/html". There is application/json, text/plain.',
    ],
  ])("says what there is, when asked for %s", async (_, query, init, status, detail) => {
    const { send } = await start(connect);
    expect(await readProblem(await send(`/v1/weather${query}`, init))).toMatchObject({
      status,
      detail,
    });
  });

  it.each([
    ["*/*", "application/json"],
    ["text/*;q=0.5, application/*;q=0.1", "text/plain; charset=utf-8"],
    ["text/plain, application/json", "text/plain; charset=utf-8"],
    ["application/json;q=0, */*", "text/plain; charset=utf-8"],
  ])("answers who accepts %s in %s", async (accept, type) => {
    const { send } = await start(connect);
    const reply = await send("/v1/weather", { headers: { accept } });
    expect(reply.headers.get("content-type")).toBe(type);
  });

  it("answers HEAD as GET without the body, and OPTIONS with the methods of the path", async () => {
    const { send } = await start(connect);
    const head = await send("/v1/weather", { method: "HEAD" });
    expect([head.status, head.headers.get("content-type"), await head.text()]).toEqual([
      200,
      "application/json",
      "",
    ]);
    const options = await send("/v1/weather", { method: "OPTIONS" });
    expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
  });
});
