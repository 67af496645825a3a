import { describe, expect, it } from "vitest";
import { createMock } from "../../src/mock/mock.ts";
import type { Refusal } from "../../src/mock/definition/refusal.ts";
import { acmeFile, acmeHandlers, createAcme } from "../support/acme/acme.ts";
import { describeEachAdapter } from "../support/adapters.ts";
import { read, readProblem } from "../support/steer.ts";

const JSON_TYPE = { "content-type": "application/json" };
const login = { json: { user: "ada", password: "correct horse" } };

describeEachAdapter("what an API does around its operations", (connect) => {
  it("sees each exchange, refusals included, and may change its reply", async () => {
    const seen: unknown[] = [];
    const api = createAcme({
      async around({ operationId, context }, next) {
        const reply = await next();
        seen.push([operationId, reply.status, context.profile, context.clock.now()]);
        return { ...reply, headers: { ...reply.headers, "X-Seen": String(operationId) } };
      },
    });
    const { send, clock } = await connect({ apis: [api] });
    const responses = [
      await send("/notes"),
      await send("/account"),
      await send("/notes", { method: "PUT" }),
      await send("/nothing"),
    ];
    expect(seen).toEqual([
      ["listNotes", 200, "one", clock.now()],
      ["getAccount", 401, "one", clock.now()],
      [undefined, 405, "one", clock.now()],
      [undefined, 404, "one", clock.now()],
    ]);
    expect(responses.map(({ headers }) => headers.get("x-seen"))).toEqual([
      "listNotes",
      "getAccount",
      "undefined",
      "undefined",
    ]);
  });

  it("may answer in place of the operation, which then does not run", async () => {
    const api = createAcme({
      around: ({ request }, next) =>
        request.method === "POST" ? { status: 201, body: { id: "n0", text: "no" } } : next(),
    });
    const { send } = await connect({ apis: [api] });
    expect((await send("/notes", { json: { text: "a" } })).status).toBe(201);
    expect(await read(await send("/notes"))).toEqual({ status: 200, body: [] });
  });

  it("is undone, and answered for, when it throws", async () => {
    const api = createAcme({
      async around(_, next) {
        await next();
        throw new Error("too much");
      },
    });
    const { send } = await connect({ apis: [api] });
    expect((await readProblem(await send("/notes", { json: { text: "a" } }))).status).toBe(500);
    expect((await readProblem(await send("/nothing"))).status).toBe(500);
  });
});

describeEachAdapter("an API's own refusals", (connect) => {
  it("replace those of the engine, and know why the request was refused", async () => {
    const refusals: Partial<Refusal>[] = [];
    const api = createAcme({
      refuse({ kind, profile, allow, request }) {
        refusals.push({ kind, profile, allow });
        return { status: 401, body: { code: `${kind} ${request.path}` }, reason: "because" };
      },
    });
    const { send } = await connect({ apis: [api] });
    const response = await send("/nothing");
    expect(response.headers.get("x-mock-reason")).toBe("because");
    expect(await read(response)).toEqual({ status: 401, body: { code: "unknown-path /nothing" } });
    const post = (path: string, body: string, headers = JSON_TYPE) =>
      send(path, { method: "POST", body, headers });
    await send("/notes", { method: "PUT" });
    await send("/account");
    await post("/sessions", "{");
    await post("/sessions", "1");
    await post("/sessions", "a", { "content-type": "text/plain" });
    await send("/sessions", { method: "POST" });
    await post("/sessions", `"${"x".repeat(1_048_576)}"`);
    expect(refusals).toEqual([
      { kind: "unknown-path", profile: "one", allow: [] },
      { kind: "method-not-allowed", profile: "one", allow: ["GET", "HEAD", "POST"] },
      ...[
        "unauthenticated",
        "body-malformed",
        "body-not-an-object",
        "unsupported-media-type",
        "body-missing",
        "body-too-large",
      ].map((kind) => ({ kind, profile: "one", allow: [] })),
    ]);
  });

  it("may hand a request on: then the operation sees an empty body, or nobody", async () => {
    const { send } = await connect({ apis: [createAcme({ refuse: () => "continue" })] });
    const headers = { "content-type": "text/plain" };
    const note = await send("/notes", { method: "POST", body: "x", headers });
    expect(await read(note)).toEqual({ status: 201, body: { id: "n1", text: "{}" } });
    expect(await read(await send("/sessions", { method: "POST" }))).toEqual({
      status: 401,
      body: { code: "refused" },
    });
    expect(await readProblem(await send("/account"))).toMatchObject({ status: 500 });
  });

  it("cannot hand on what has no operation", async () => {
    const { send } = await connect({ apis: [createAcme({ refuse: () => "continue" })] });
    expect((await readProblem(await send("/nothing"))).status).toBe(404);
    expect((await readProblem(await send("/notes", { method: "PUT" }))).status).toBe(405);
  });

  it("are judged by the spec, as every reply is", async () => {
    const { send } = await connect({ apis: [createAcme({ refuse: () => ({ status: 402 }) })] });
    expect(await readProblem(await send("/account"))).toMatchObject({
      status: 500,
      title: "The mock's own reply breaks its spec",
    });
    expect((await send("/nothing")).status).toBe(402);
  });

  it("are not asked about paths of no API when there are several", async () => {
    const refuse = () => ({ status: 402 });
    const spec = new URL("../support/small/bare.yaml", import.meta.url);
    const other = { ...createAcme({ refuse }), name: "other", spec, operations: {} };
    const { send } = await connect({ apis: [createAcme({ refuse }), other] });
    expect((await send("/nothing")).status).toBe(404);
    expect((await send("/notes", { method: "PUT" })).status).toBe(402);
  });
});

describe("two APIs", () => {
  it("cannot have the same operation", async () => {
    const apis = [createAcme(), { ...createAcme(), name: "other" }];
    await expect(createMock({ apis })).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: expect.stringMatching(
        /^Cannot serve "acme" \(.*acme\.yaml\) and "other" \(.*acme\.yaml\) together: both have POST \/sessions\. /,
      ),
    });
  });
});

describeEachAdapter("a mock's options", (connect) => {
  it("choose a profile, the first one by default", async () => {
    const api = createAcme({
      operations: {
        addNote: (_, { profile }) => ({ status: 201, body: { id: "n1", text: profile } }),
      },
    });
    for (const [profiles, expected] of [
      [{}, "one"],
      [{ acme: "two" }, "two"],
    ] as const) {
      const { send } = await connect({ apis: [api], profiles });
      expect((await read(await send("/notes", { json: {} }))).body.text).toBe(expected);
    }
  });

  it("give a world its accounts and settings, those not named by default", async () => {
    const other = { json: { user: "bo", password: "battery" } };
    const first = await connect({ apis: [createAcme()] });
    const second = await connect({
      apis: [createAcme()],
      seed: { acme: { accounts: [other.json] } },
    });
    const third = await connect({
      apis: [createAcme()],
      seed: { acme: { settings: { open: false } } },
    });
    const statuses = async ({ send }: typeof first) => [
      (await send("/sessions", login)).status,
      (await send("/sessions", other)).status,
    ];
    expect(await statuses(first)).toEqual([201, 401]);
    expect(await statuses(second)).toEqual([401, 201]);
    expect(await statuses(third)).toEqual([401, 401]);
  });

  it("tell why a login was refused, unless told not to", async () => {
    const reasonWith = async (reasons?: boolean) => {
      const { send } = await connect({
        apis: [createAcme()],
        ...(reasons === false && { reasons }),
      });
      const response = await send("/sessions", { json: { user: "ada", password: "x" } });
      return response.headers.get("x-mock-reason");
    };
    expect([await reasonWith(), await reasonWith(false)]).toEqual(["wrong-credentials", null]);
  });

  it("make what is drawn repeat, in each world from the start", async () => {
    const tokensOf = async (randomSeed: number, worlds: readonly string[]) => {
      const { send } = await connect({ apis: [createAcme()], randomSeed });
      const tokens: unknown[] = [];
      for (const world of worlds) {
        const response = await send("/sessions", { ...login, headers: { "x-mock-world": world } });
        tokens.push((await read(response)).body.token);
      }
      return tokens;
    };
    const [a1, a2, b1] = await tokensOf(7, ["a", "a", "b"]);
    expect(b1).toBe(a1);
    expect(a2).not.toBe(a1);
    expect(await tokensOf(7, ["c", "c"])).toEqual([a1, a2]);
    expect(await tokensOf(8, ["a"])).not.toEqual([a1]);
  });

  it("put every world into a scenario, which sets clock and records", async () => {
    const api = createAcme({
      scenarios: {
        busy: {
          description: "There is a note, and it is noon.",
          clock: { mode: "frozen", at: Date.parse("2018-11-20T12:00:00Z") },
          async apply(context) {
            await acmeHandlers.addNote(
              {
                method: "POST",
                path: "/notes",
                headers: {},
                remoteAddress: "",
                mediaType: "",
                parameters: {},
                query: {},
                principal: {},
                body: { text: new Date(context.clock.now()).toISOString() },
              },
              context,
            );
          },
        },
      },
    });
    const { send } = await connect({ apis: [api], scenario: "busy" });
    for (const world of ["default", "other"]) {
      const response = await send("/notes", { headers: { "x-mock-world": world } });
      expect(response.headers.get("date")).toBe("Tue, 20 Nov 2018 12:00:00 GMT");
      expect((await read(response)).body).toEqual([{ id: "n1", text: "2018-11-20T12:00:00.000Z" }]);
    }
  });

  it("let replies wait", async () => {
    for (const latency of [{ ms: 1 }, { p50: 0.5, p99: 1 }]) {
      const { send } = await connect({ apis: [createAcme()], latency });
      expect(await read(await send("/notes"))).toEqual({ status: 200, body: [] });
    }
  });
});

describeEachAdapter("an API whose spec is a file", (connect) => {
  it("is served and judged as one that was compiled ahead of time", async () => {
    const api = createAcme({ spec: acmeFile });
    const { send } = await connect({ apis: [api], validate: { requests: "enforce" } });
    expect((await send("/notes", { json: { text: "a" } })).status).toBe(201);
    expect(await readProblem(await send("/notes", { json: {} }))).toMatchObject({ status: 400 });
  });
});

describe("a mock that cannot be", () => {
  it("names the profiles that there are", async () => {
    await expect(createMock({ apis: [createAcme()], profiles: { acme: "three" } })).rejects.toThrow(
      expect.objectContaining({
        code: "CONFIG_INVALID",
        message: 'Cannot serve "acme" in profile "three": it has one, two. Choose one of these.',
      }),
    );
  });

  it("names the handler that is missing, or that has no operation", async () => {
    const { operations, ...api } = createAcme();
    const { greet: _, ...others } = operations;
    const withOperations = (handlers: typeof others) =>
      createMock({ apis: [{ ...api, operations: handlers }] });
    await expect(withOperations(others)).rejects.toThrow(
      'Cannot serve "acme": it has no handler for "greet". Name each handler after an operationId of the spec.',
    );
    await expect(withOperations({ ...operations, gret: () => ({ status: 200 }) })).rejects.toThrow(
      'Cannot serve "acme": it has a handler for "gret", which its spec does not have. Name each handler after an operationId of the spec.',
    );
  });

  it("names the scenarios that there are", async () => {
    const api = createAcme({ scenarios: { busy: { description: "" } } });
    await expect(createMock({ apis: [api], scenario: "bussy" })).rejects.toThrow(
      'Cannot play the scenario "bussy": it does not exist. There is "busy".',
    );
    await expect(createMock({ apis: [createAcme()], scenario: "busy" })).rejects.toThrow(
      'Cannot play the scenario "busy": it does not exist. There is none.',
    );
  });
});
