import { expect, it } from "vitest";
import { type AcmeHandlers, acmeHandlers, createAcme } from "../../support/acme/acme.ts";
import { type Connect, describeEachAdapter } from "../../support/adapters.ts";
import { read, readProblem } from "../../support/steer.ts";

/** An `addNote` that writes a note, waits for ever or until `go`, and writes another. */
function startSlow(connect: Connect) {
  const { promise: going, resolve: go } = Promise.withResolvers<void>();
  const { promise: ended, resolve: end } = Promise.withResolvers<unknown>();
  const addNote: AcmeHandlers["addNote"] = async (request, context) => {
    await acmeHandlers.addNote(request, context);
    if (request.body.text === "good") return { status: 201, body: { id: "n1", text: "good" } };
    await going;
    try {
      return await acmeHandlers.addNote(request, context);
    } catch (mistake) {
      end(mistake);
      throw mistake;
    }
  };
  const apis = [createAcme({ operations: { addNote } })];
  return { go, ended, connected: connect({ apis, handlerTimeoutMs: 30 }) };
}

const bad = { json: { text: "bad" } };
const good = { json: { text: "good" } };

describeEachAdapter("a handler that does not answer in time", (connect) => {
  it("is answered for with a problem, its writes are undone, and its world goes on", async () => {
    const { send, mock } = await startSlow(connect).connected;
    const [slow, waiting] = await Promise.all([send("/notes", bad), send("/notes")]);
    expect(await readProblem(slow)).toEqual({
      status: 500,
      title: "The handler failed",
      detail:
        "The handler did not answer in 0.03 s. Nothing that it wrote was kept. Let it answer sooner, for its world waits meanwhile, or raise handlerTimeoutMs of createMock.",
      same: true,
    });
    expect(await read(waiting)).toEqual({ status: 200, body: [] });
    expect((await send("/notes", good)).status).toBe(201);
    const entries = mock.engine.journal.entries("default");
    const statuses = new Set(entries.map(({ reply }) => reply.status));
    expect([entries.length, statuses]).toEqual([3, new Set([500, 200, 201])]);
  });

  it("cannot write any more when it goes on", async () => {
    const { connected, go, ended } = startSlow(connect);
    const { send } = await connected;
    await send("/notes", bad);
    go();
    expect(await ended).toEqual(
      new Error("Cannot write: the request was given up, and its writes were undone."),
    );
    expect(await read(await send("/notes"))).toEqual({ status: 200, body: [] });
  });
});
