import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { asObject } from "../../../src/lib/json.ts";
import type { ReplyOf } from "../../../src/mock/definition/handler.ts";
import type { MockOptions } from "../../../src/mock/mock.ts";
import { type AcmeChanges, acmeHandlers, createAcme } from "../../support/acme/acme.ts";
import type { operations } from "../../support/acme/schema.gen.ts";
import { type Connect, describeEachAdapter } from "../../support/adapters.ts";
import { read, readProblem, setClock } from "../../support/steer.ts";

type NoteReply = ReplyOf<operations["addNote"]>;

/** What a handler can answer only when its types were got around. */
function untyped(value: unknown): NoteReply {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return value as NoteReply;
}

/** An `addNote` that writes its note, and then does what it should not. */
function startBroken(
  connect: Connect,
  end: () => NoteReply,
  options: Omit<MockOptions, "apis"> = {},
) {
  const changes: AcmeChanges = {
    operations: {
      async addNote(request, context) {
        const written = await acmeHandlers.addNote(request, context);
        return request.body.text === "good" ? written : end();
      },
    },
  };
  return connect({ apis: [createAcme(changes)], ...options });
}

const bad = { json: { text: "bad" } };
const good = { json: { text: "good" } };

describeEachAdapter("a handler that throws", (connect) => {
  const fail = (): NoteReply => {
    throw new Error("the shelf is full");
  };

  it("is answered for with a problem, its writes are undone, and the next request works", async () => {
    const { send } = await startBroken(connect, fail);
    expect(await readProblem(await send("/notes", bad))).toEqual({
      status: 500,
      title: "The handler failed",
      detail:
        "The handler threw: the shelf is full. Nothing that it wrote was kept. Correct the handler.",
      same: true,
    });
    expect(await read(await send("/notes"))).toEqual({ status: 200, body: [] });
    expect(await read(await send("/notes", good))).toEqual({
      status: 201,
      body: { id: "n1", text: "good" },
    });
  });

  it("stands in the journal, at the time of its world", async () => {
    const { send, mock } = await startBroken(connect, fail);
    const at = Date.parse("2018-11-20T12:00:00Z");
    await setClock(mock, { mode: "frozen", at });
    const response = await send("/notes", bad);
    expect(response.headers.get("date")).toBe("Tue, 20 Nov 2018 12:00:00 GMT");
    const [entry] = mock.engine.journal.entries("default");
    expect([entry?.operationId, entry?.reply.status, entry?.at]).toEqual(["addNote", 500, at]);
  });
});

describeEachAdapter("a handler that returns no reply", (connect) => {
  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a string", "201"],
    ["an object without a status", { body: { id: "n1", text: "" } }],
  ])("is told so, and what to return: %s", async (what, returned) => {
    const { send } = await startBroken(connect, () => untyped(returned));
    expect(await readProblem(await send("/notes", bad))).toEqual({
      status: 500,
      title: "The handler failed",
      detail: `The handler of "addNote" returned ${what}. Nothing that it wrote was kept. Return an object with a status: { status: 200, body: { ... } }.`,
      same: true,
    });
    expect(await read(await send("/notes"))).toEqual({ status: 200, body: [] });
  });

  it("is told so also where it is the function around all operations", async () => {
    const around = async () => untyped(undefined);
    const { send } = await connect({ apis: [createAcme({ around })] });
    expect(await readProblem(await send("/notes"))).toMatchObject({
      detail: expect.stringMatching(/^`around` of "acme" returned nothing\./),
    });
  });
});

describeEachAdapter("a reply that cannot be written", (connect) => {
  it.each<[string, unknown]>([
    ["a status that is none", { status: 99 }],
    ["a status that is no number", { status: "soon" }],
    [
      "a header with a line break",
      { status: 201, headers: { "X-Note": "a\nb" }, body: { id: "n1", text: "" } },
    ],
    [
      "a header beyond Latin-1",
      { status: 201, headers: { "X-Note": "☃" }, body: { id: "n1", text: "" } },
    ],
    [
      "a header with a name that is none",
      { status: 201, headers: { "X Note": "a" }, body: { id: "n1", text: "" } },
    ],
    ["a body that JSON cannot hold", { status: 201, body: { id: "n1", text: 1n } }],
  ])("is answered for with a problem: %s", async (_, reply) => {
    const replies = { replies: "off" } as const;
    const { send } = await startBroken(connect, () => untyped(reply), { validate: replies });
    const problem = await readProblem(await send("/notes", bad));
    expect(problem).toMatchObject({ status: 500, title: "The reply cannot be sent", same: true });
    expect((await send("/notes", good)).status).toBe(201);
  });
});

describeEachAdapter("a reply that breaks its spec", (connect) => {
  const file = "test/support/acme/acme.yaml";
  const lines = readFileSync(file, "utf8").split("\n");

  it("is answered for with the place in the reply and the place in the spec", async () => {
    const broken = untyped({ status: 201, body: { id: "n1", text: 5 } });
    const { send } = await startBroken(connect, () => broken);
    const response = await send("/notes", bad);
    // `text` is the sixth line below `Note`: type, required, additionalProperties, properties, id.
    const line = lines.indexOf("    Note:") + 1 + 6;
    expect([response.status, await response.json()]).toEqual([
      500,
      {
        status: 500,
        title: "The mock's own reply breaks its spec",
        detail: `Cannot answer as the handler of "addNote" wants, at /text: must be string (${file}:${line}). Correct the handler or the spec.`,
        errors: [
          {
            pointer: "/text",
            message: "must be string",
            spec: { file, line, pointer: "#/components/schemas/Note/properties/text" },
          },
        ],
      },
    ]);
  });

  it.each<[string, unknown, [pointer: string, message: string, spec: string]]>([
    [
      "an undocumented status",
      { status: 418, body: {} },
      ["/status", "status 418 is not documented (201)", "#/paths/~1notes/post/responses"],
    ],
    [
      "an undocumented media type",
      { status: 201, type: "text/csv", body: "a" },
      [
        "/headers/content-type",
        "media type text/csv is not documented",
        "#/paths/~1notes/post/responses/201",
      ],
    ],
    [
      "a missing key",
      { status: 201, body: { id: "n1" } },
      ["", "must have required property 'text'", "#/components/schemas/Note"],
    ],
    [
      "a key too many",
      { status: 201, body: { id: "n1", text: "", more: 1 } },
      ["", 'must NOT have additional properties: "more"', "#/components/schemas/Note"],
    ],
    ["no body at all", { status: 201 }, ["", "must be object", "#/components/schemas/Note"]],
  ])("is found: %s", async (_, reply, [pointer, message, spec]) => {
    const { send } = await startBroken(connect, () => untyped(reply));
    const problem: unknown = await (await send("/notes", bad)).json();
    expect(asObject(problem)["errors"]).toEqual([
      { pointer, message, spec: { file, line: expect.any(Number), pointer: spec } },
    ]);
  });

  it("leaves no write behind, stands in the journal, and lets the next request work", async () => {
    const { send, mock } = await startBroken(connect, () => untyped({ status: 418 }));
    await send("/notes", bad);
    expect(await read(await send("/notes"))).toEqual({ status: 200, body: [] });
    const [entry] = mock.engine.journal.entries("default");
    expect([entry?.operationId, entry?.reply.status, entry?.violations]).toEqual([
      "addNote",
      500,
      [
        {
          pointer: "/status",
          message: "status 418 is not documented (201)",
          specPointer: "/paths/~1notes/post/responses",
        },
      ],
    ]);
    expect((await send("/notes", good)).status).toBe(201);
  });

  it("is sent and noted where replies are only warned about", async () => {
    const broken = untyped({ status: 201, body: { id: "n1", text: 5 } });
    const { send, mock } = await startBroken(connect, () => broken, {
      validate: { replies: "warn" },
    });
    expect(await read(await send("/notes", bad))).toEqual({
      status: 201,
      body: { id: "n1", text: 5 },
    });
    const [entry] = mock.engine.journal.entries("default");
    expect(entry?.violations.map(({ pointer }) => pointer)).toEqual(["/text"]);
    expect((await send("/notes/n1")).status).toBe(200);
  });

  it("is sent without a word where replies are not validated", async () => {
    const broken = untyped({ status: 418, body: { tea: true } });
    const { send, mock } = await startBroken(connect, () => broken, {
      validate: { replies: "off" },
    });
    expect(await read(await send("/notes", bad))).toEqual({ status: 418, body: { tea: true } });
    expect(mock.engine.journal.entries("default")[0]?.violations).toEqual([]);
  });
});

describeEachAdapter("a request that breaks the spec", (connect) => {
  const connectWith = (requests: "off" | "warn" | "enforce") =>
    connect({ apis: [createAcme()], validate: { requests } });

  it.each<[string, string, Record<string, unknown>, string]>([
    ["a missing property", "/notes", { json: {} }, "the body: must have required property 'text'."],
    ["a property of another type", "/notes", { json: { text: 5 } }, "/text: must be string."],
    ["a path parameter", "/notes/x1", {}, '/path/id: must match pattern "^n[0-9]+$".'],
    ["a query parameter", "/notes?limit=0", {}, "/query/limit: must be >= 1."],
    [
      "a query parameter of another type",
      "/notes?limit=many",
      {},
      "/query/limit: must be integer.",
    ],
    ["an empty query parameter", "/notes?limit=", {}, "/query/limit: must be integer."],
    [
      "a header parameter",
      "/notes",
      { headers: { "x-trace": "123456789" } },
      "/header/X-Trace: must NOT have more than 8 characters.",
    ],
  ])("is refused where requests are enforced: %s", async (_, path, init, place) => {
    const { send } = await connectWith("enforce");
    expect(await readProblem(await send(path, init))).toEqual({
      status: 400,
      title: "The request does not fit the spec",
      detail: `The request does not fit the spec at ${place}`,
      same: true,
    });
  });

  it("is handled and noted where requests are only warned about", async () => {
    const { send, mock } = await connectWith("warn");
    expect((await send("/notes", { json: { text: 5 } })).status).toBe(201);
    expect(mock.engine.journal.entries("default")[0]?.violations).toEqual([
      {
        pointer: "/text",
        message: "must be string",
        specPointer: "/paths/~1notes/post/requestBody/content/application~1json/schema",
      },
    ]);
  });

  it("is handled without a word by default", async () => {
    const { send, mock } = await connect({ apis: [createAcme()] });
    expect((await send("/notes", { json: { text: 5 } })).status).toBe(201);
    expect(mock.engine.journal.entries("default")[0]?.violations).toEqual([]);
  });
});
