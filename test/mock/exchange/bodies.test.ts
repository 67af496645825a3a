import { expect, it } from "vitest";
import { BODY_LIMIT } from "../../../src/mock/exchange/body.ts";
import { createAcme } from "../../support/acme/acme.ts";
import { type Connect, describeEachAdapter, type SendInit } from "../../support/adapters.ts";
import { read, readProblem } from "../../support/steer.ts";

const JSON_TYPE = { "content-type": "application/json" };
const FORM_TYPE = { "content-type": "application/x-www-form-urlencoded" };

const start = (connect: Connect) => connect({ apis: [createAcme()] });

/** What the operation saw: without a `text` in it, a note's text is the body that was parsed. */
const bytes = (...parts: readonly (string | number)[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part)] : part)),
  );

describeEachAdapter("a body that can be parsed", (connect) => {
  it.each<[string, SendInit, unknown]>([
    ["JSON", { headers: JSON_TYPE, body: '{"a":[1,{"b":null}]}' }, { a: [1, { b: null }] }],
    [
      "JSON with a charset",
      { headers: { "content-type": "Application/JSON; charset=utf-8" }, body: '{"a":"é"}' },
      { a: "é" },
    ],
    [
      "JSON that begins with a byte order mark",
      { headers: JSON_TYPE, body: bytes(0xef, 0xbb, 0xbf, "{}") },
      {},
    ],
    [
      "JSON with a key twice: the last wins",
      { headers: JSON_TYPE, body: '{"a":1,"a":2}' },
      { a: 2 },
    ],
    ["an array, which has no property", { headers: JSON_TYPE, body: "[1,2]" }, {}],
    ["no body where none is required", { method: "POST" }, {}],
    ["no body, but a media type", { method: "POST", headers: JSON_TYPE }, {}],
    ["an empty form field", { headers: FORM_TYPE, body: "a=&b" }, { a: "", b: "" }],
    [
      "a form with nested keys",
      { headers: FORM_TYPE, body: "a[b]=c&d%20e=f+g" },
      { a: { b: "c" }, "d e": "f g" },
    ],
    ["a form with a key twice", { headers: FORM_TYPE, body: "a=1&a=2" }, { a: ["1", "2"] }],
  ])("is seen by its operation: %s", async (_, init, seen) => {
    const { send } = await start(connect);
    const { status, body } = await read(await send("/notes", { method: "POST", ...init }));
    expect([status, JSON.parse(body.text)]).toEqual([201, seen]);
  });

  it("may be multipart, where the spec says so", async () => {
    const { send } = await start(connect);
    const body = `--x\r\nContent-Disposition: form-data; name="user"\r\n\r\nada\r\n--x\r\nContent-Disposition: form-data; name="password"\r\n\r\ncorrect horse\r\n--x--\r\n`;
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    expect((await send("/sessions", { method: "POST", headers, body })).status).toBe(201);
  });

  it.each([
    ["JSON", JSON_TYPE, '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'],
    ["a form", FORM_TYPE, "__proto__[polluted]=1&constructor[prototype][polluted]=1"],
  ])("cannot reach a prototype: %s", async (_, headers, body) => {
    const { send } = await start(connect);
    const reply = await send("/notes", { method: "POST", headers, body });
    expect([reply.status, Object.hasOwn(Object.prototype, "polluted")]).toEqual([201, false]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

describeEachAdapter("a body that nests", (connect) => {
  const nest = (depth: number) =>
    `{"a":${"[".repeat(depth - 1)}"[[${"{".repeat(200)}"${"]".repeat(depth - 1)}}`;
  const post = async (depth: number) =>
    (await start(connect)).send("/notes", {
      method: "POST",
      headers: JSON_TYPE,
      body: nest(depth),
    });

  it("may do so 100 levels deep, and no deeper", async () => {
    expect((await post(100)).status).toBe(201);
    for (const depth of [101, 200_000]) {
      expect(await readProblem(await post(depth))).toEqual({
        status: 400,
        title: "The body cannot be parsed",
        detail: "The body is nested deeper than 100 levels. Send a flatter one.",
        same: true,
      });
    }
  });
});

describeEachAdapter("a body that cannot be parsed", (connect) => {
  const malformed = "The body cannot be parsed";
  it.each<[string, SendInit, [status: number, title: string, detail: RegExp]]>([
    [
      "half an object",
      { headers: JSON_TYPE, body: '{"text":' },
      [400, malformed, /^The body cannot be parsed as application\/json\./],
    ],
    [
      "invalid UTF-8",
      { headers: JSON_TYPE, body: bytes('{"text":"', 0xff, '"}') },
      [400, malformed, /^The body cannot be parsed as application\/json\./],
    ],
    [
      "invalid UTF-8 in a form",
      { headers: FORM_TYPE, body: bytes("text=", 0xc3) },
      [400, malformed, /^The body cannot be parsed as application\/x-www-form-urlencoded\./],
    ],
    [
      "a number",
      { headers: JSON_TYPE, body: "1" },
      [400, "The body is not an object", /JSON, but not an object/],
    ],
    [
      "null",
      { headers: JSON_TYPE, body: "null" },
      [400, "The body is not an object", /JSON, but not an object/],
    ],
    [
      "another media type",
      { headers: { "content-type": "text/csv" }, body: "a,b" },
      [
        415,
        "The operation does not take this media type",
        /^The body is sent as "text\/csv"\. Send it as application\/json or application\/x-www-form-urlencoded,/,
      ],
    ],
    [
      "no media type",
      { headers: { "content-type": "" }, body: bytes("{}") },
      [415, "The operation does not take this media type", /^The body is sent as ""/],
    ],
  ])("is refused: %s", async (_, init, [status, title, detail]) => {
    const { send } = await start(connect);
    const reply = await send("/notes", { method: "POST", ...init });
    expect(await readProblem(reply)).toEqual({
      status,
      title,
      detail: expect.stringMatching(detail),
      same: true,
    });
    expect((await send("/notes", { json: { text: "next" } })).status).toBe(201);
  });

  it("is refused as multipart without its boundary", async () => {
    const { send } = await start(connect);
    const headers = { "content-type": "multipart/form-data" };
    const reply = await send("/sessions", { method: "POST", headers, body: "--x--" });
    expect(await readProblem(reply)).toMatchObject({ status: 400, title: malformed });
  });

  it("is refused when it is missing but required", async () => {
    const { send } = await start(connect);
    expect(await readProblem(await send("/sessions", { method: "POST" }))).toEqual({
      status: 400,
      title: "The body is missing",
      detail: "The operation needs a body, and there is none.",
      same: true,
    });
  });
});

describeEachAdapter("a long body", (connect) => {
  const pad = (length: number) => `{"text":"${"x".repeat(length - 11)}"}`;

  it("is taken up to a mebibyte, and refused one byte beyond", async () => {
    const { send } = await start(connect);
    const post = (body: string) => send("/notes", { method: "POST", headers: JSON_TYPE, body });
    expect((await post(pad(BODY_LIMIT))).status).toBe(201);
    expect(await readProblem(await post(pad(BODY_LIMIT + 1)))).toEqual({
      status: 413,
      title: "The body is too large",
      detail: "The body is larger than 1048576 bytes. Send a smaller one.",
      same: true,
    });
    expect((await post(pad(100))).status).toBe(201);
  });

  it("is refused all the same when it is many times too long", async () => {
    const { send } = await start(connect);
    const body = pad(16 * BODY_LIMIT);
    for (const _ of [1, 2, 3]) {
      const reply = await send("/notes", { method: "POST", headers: JSON_TYPE, body });
      expect((await readProblem(reply)).status).toBe(413);
    }
  });

  it("is refused also where no body is expected", async () => {
    const { send } = await start(connect);
    const reply = await send("/notes/n1", { method: "DELETE", body: pad(BODY_LIMIT + 1) });
    expect((await readProblem(reply)).status).toBe(413);
  });
});
