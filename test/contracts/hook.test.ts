import { once } from "node:events";
import { createServer } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { changeByHook } from "../../src/contracts/states/change-by-hook.ts";
import type { StateChange } from "../../src/contracts/verify/state-change.ts";
import { asObject, type JsonObject } from "../../src/lib/json.ts";

interface Asked {
  readonly method: string;
  readonly type: string;
  readonly body: JsonObject;
}

/** A hook that answers as it is told to. */
async function startHook(status: number, text: string) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const { method = "", headers } = request;
      asked.push({ method, type: headers["content-type"] ?? "", body: asObject(JSON.parse(body)) });
      response.writeHead(status).end(text);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { asked, change: changeByHook(new URL(`http://127.0.0.1:${port}/_states`)) };
}

const CHANGE: StateChange = {
  consumer: "trail-map",
  state: "ada has an account",
  params: { place: "Lucerne" },
  action: "setup",
  isFirst: true,
};

describe("a hook", () => {
  it("is sent what Pact's verifiers send, and hands values over as texts", async () => {
    const { asked, change } = await startHook(200, '{"username":"ada","attempts":3}');
    expect(await change(CHANGE)).toEqual({ username: "ada", attempts: "3" });
    const { consumer, state, params, action } = CHANGE;
    const body = { consumer, state, params, action };
    expect(asked).toEqual([{ method: "POST", type: "application/json", body }]);
  });

  it("is told to take a state back", async () => {
    const { asked, change } = await startHook(204, "");
    expect(await change({ ...CHANGE, action: "teardown" })).toEqual({});
    expect(asked[0]?.body["action"]).toBe("teardown");
  });

  it("is not asked where an interaction asks for nothing", async () => {
    const { asked, change } = await startHook(200, "{}");
    expect(await change({ ...CHANGE, state: "" })).toEqual({});
    expect(asked).toEqual([]);
  });

  it("fails a state by its status, and says why", async () => {
    const { change } = await startHook(500, "no such table: users");
    await expect(change(CHANGE)).rejects.toThrow("The hook answered 500: no such table: users");
  });

  it("may answer something that is no JSON", async () => {
    const { change } = await startHook(200, "done");
    expect(await change(CHANGE)).toEqual({});
  });

  it("fails every state when nobody listens", async () => {
    const change = changeByHook(new URL("http://127.0.0.1:1/_states"));
    await expect(change(CHANGE)).rejects.toThrow("http://127.0.0.1:1/_states cannot be asked");
  });
});
