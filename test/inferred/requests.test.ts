import { expect, it } from "vitest";
import { type Connect, describeEachAdapter, type SendInit } from "../support/adapters.ts";
import { inferFixture } from "../support/infer.ts";
import { read, readProblem } from "../support/steer.ts";

const startLibrary = async (connect: Connect) => connect({ apis: [await inferFixture("library")] });

const part = (name: string, value: string, more = "") =>
  `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const multipart = (...parts: readonly string[]): SendInit => ({
  headers: { "content-type": "multipart/form-data; boundary=x" },
  body: `${parts.join("")}--x--\r\n`,
});

describeEachAdapter("a request of an inferred API", (connect) => {
  it.each<[string, SendInit]>([
    [
      "a form in parts, its texts read as its schema has them",
      multipart(part("days", "3"), part("card", "ada"), part("copies", "1"), part("copies", "2")),
    ],
    [
      "a form with a file",
      multipart(part("days", "3"), part("card", "\u0000", '; filename="card.png"')),
    ],
  ])("may be %s", async (_, init) => {
    const { send } = await startLibrary(connect);
    expect((await send("/loans", { method: "POST", ...init })).status).toBe(202);
  });

  it.each<[string, SendInit]>([
    [
      "bytes of a documented range",
      { headers: { "content-type": "image/png" }, body: new Uint8Array([137, 0]) },
    ],
    [
      "JSON of a documented suffix",
      { headers: { "content-type": "application/vnd.library+json" }, body: "[1]" },
    ],
  ])("may be %s", async (_, init) => {
    const { send } = await startLibrary(connect);
    expect((await send("/covers", { method: "PUT", ...init })).status).toBe(204);
  });

  it.each<[string, string, SendInit, number, string]>([
    [
      "a number that is too large",
      "/loans",
      { method: "POST", ...multipart(part("days", "31"), part("card", "a")) },
      422,
      "at /days: must be <= 30.",
    ],
    [
      "another kind of JSON",
      "/covers",
      { method: "PUT", headers: { "content-type": "application/vnd.library+json" }, body: "{}" },
      422,
      "at the body: must be array.",
    ],
    [
      "malformed JSON",
      "/covers",
      { method: "PUT", headers: { "content-type": "application/vnd.library+json" }, body: "{" },
      400,
      "cannot be parsed",
    ],
    ["no body", "/shelves", { method: "POST" }, 400, "needs a body"],
    [
      "another media type",
      "/covers",
      { method: "PUT", headers: { "content-type": "text/plain" }, body: "x" },
      415,
      "Send it as image/* or application/vnd.library+json",
    ],
    [
      "a path that does not fit",
      "/shelves/1",
      {},
      422,
      'at /path/shelfId: must match format "uuid"',
    ],
    ["a query that does not fit", "/shelves?page=0", {}, 422, "at /query/page: must be >= 1."],
  ])("is refused for %s", async (_, path, init, status, sentence) => {
    const { send } = await startLibrary(connect);
    const problem = await readProblem(await send(path, init));
    expect([problem.status, problem.detail]).toEqual([status, expect.stringContaining(sentence)]);
  });

  it("is refused as documented, and the journal knows why", async () => {
    const { send, mock } = await connect({ apis: [await inferFixture("pets")] });
    const reply = await send("/v1/pets", { json: { name: "" } });
    expect(reply.headers.get("x-mock-reason")).toBe("request-invalid");
    expect(await read(reply)).toEqual({ status: 400, body: { code: "problem" } });
    const [entry] = mock.engine.journal.entries("default");
    expect(entry?.violations).toMatchObject([
      { pointer: "/name", message: "must NOT have fewer than 1 characters" },
    ]);
  });

  it("need not bear what only a reply does, and is judged for all else", async () => {
    const { send } = await connect({ apis: [await inferFixture("pets")] });
    expect((await send("/v1/pets", { json: { name: "Bo" } })).status).toBe(201);
    expect((await send("/v1/pets", { json: {} })).status).toBe(400);
  });

  it("is not judged when the mock is told so", async () => {
    const api = await inferFixture("pets");
    const { send } = await connect({ apis: [api], validate: { requests: "off" } });
    expect((await send("/v1/pets/two")).status).toBe(404);
  });
});
