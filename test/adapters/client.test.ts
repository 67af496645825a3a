import { describe, expect, it } from "vitest";
import { createControlClient } from "../../src/adapters/client/client.ts";
import { toFetch } from "../../src/adapters/fetch.ts";
import { type Connected, connectInProcess, connectOverSocket } from "../support/adapters.ts";
import { acme } from "../support/small/small.ts";

const EVE = { id: "eve", username: "eve", password: "Tarn-and-Cairn-7" };

describe.each([
  ["in process", connectInProcess, ({ mock }: Connected) => ({ fetch: toFetch(mock) })],
  ["over a socket", connectOverSocket, () => ({})],
] as const)("control client, %s", (_, connect, reach) => {
  async function open(world?: string, token?: string) {
    const connected = await connect({
      apis: [acme],
      ...(token !== undefined && { control: { token } }),
    });
    const client = createControlClient({
      url: `${connected.url}/`,
      ...reach(connected),
      ...(world !== undefined && { world }),
      ...(token !== undefined && { token }),
    });
    const login = (username: string) =>
      connected.send("/sessions", {
        headers: world === undefined ? {} : { "x-mock-world": world },
        json: { username, password: "x" },
      });
    return { ...connected, client, login };
  }

  it("reaches every part of a mock", async () => {
    const { client, login } = await open("w1");
    expect((await client.health()).apis).toEqual(["acme"]);
    const accounts = client.accounts("acme");
    expect(await accounts.create(EVE)).toEqual(EVE);
    expect(await accounts.update("eve", { secret: "S" })).toEqual({ ...EVE, secret: "S" });
    expect(await accounts.get("eve")).toEqual({ ...EVE, secret: "S" });
    expect((await accounts.totp("eve")).code).toMatch(/^\d{6}$/);
    await client.snapshots.save("with-eve");
    await accounts.delete("eve");
    await client.snapshots.restore("with-eve");
    expect(await accounts.list()).toHaveLength(3);
    const portable = await client.snapshots.export("with-eve");
    await client.snapshots.save("copy", portable);
    expect((await client.snapshots.list()).map(({ name }) => name)).toEqual(["with-eve", "copy"]);
    await client.snapshots.delete("copy");
    expect(await client.worlds.create({ id: "w2", from: "w1" })).toEqual({ id: "w2" });
    expect(await client.worlds.list()).toEqual([{ id: "default" }, { id: "w1" }, { id: "w2" }]);
    await client.worlds.delete("w2");
    expect(await client.clock.freeze(new Date(0))).toEqual({
      mode: "frozen",
      now: "1970-01-01T00:00:00.000Z",
    });
    expect((await client.clock.advance("PT1S")).now).toBe("1970-01-01T00:00:01.000Z");
    expect((await client.clock.advance(1000)).expired).toEqual([]);
    expect((await client.clock.set({ mode: "scaled", rate: 2 })).rate).toBe(2);
    expect((await client.clock.get()).mode).toBe("scaled");
    expect(await client.settings("acme").update({ limit: 9 })).toEqual({ open: true, limit: 9 });
    expect(await client.settings("acme").get()).toEqual({ open: true, limit: 9 });
    expect(await client.sessions("acme").list()).toEqual([]);
    expect(await client.outbox("acme").list()).toEqual([]);
    await client.outbox("acme").clear();
    const fault = await client.faults.create({ effect: { kind: "status", status: 418 } });
    expect((await login("ada")).status).toBe(418);
    expect((await client.faults.list())[0]?.struck).toBe(1);
    await client.faults.delete(fault.id);
    expect((await client.scenarios.list())[0]?.name).toBe("closed");
    await client.scenarios.play("closed");
    expect(await client.requests.list({ status: 418 })).toHaveLength(1);
    expect((await client.requests.verify({ path: "/sessions" })).count).toBe(1);
    await client.requests.clear();
    await client.reset("empty");
    await client.reset();
    expect(await accounts.list()).toHaveLength(2);
  });

  it("throws the mock's own sentence", async () => {
    const { client } = await open();
    await expect(client.reset("nothing")).rejects.toMatchObject({
      code: "CONTROL_REFUSED",
      message: expect.stringContaining('There is no snapshot "nothing"'),
    });
    await expect(client.sessions("acme").expire("x")).rejects.toMatchObject({
      code: "CONTROL_REFUSED",
    });
    await expect(client.sessions("acme").delete("x")).rejects.toMatchObject({
      code: "CONTROL_REFUSED",
    });
  });

  it("bears the token, and says so when it is wrong", async () => {
    const { client, url, ...connected } = await open(undefined, "open-sesame");
    expect((await client.clock.get()).mode).toBe("real");
    const stranger = createControlClient({ url, ...reach({ url, ...connected }), token: "guess" });
    await expect(stranger.reset()).rejects.toThrow("--control-token");
    await expect(stranger.events().next()).rejects.toThrow("--control-token");
  });

  it("follows exchanges until the loop is left", async () => {
    const { client, login } = await open("w1");
    await login("ada");
    await login("bo");
    const seen: unknown[] = [];
    for await (const exchange of client.events({ after: 0 })) {
      seen.push(exchange.id);
      if (seen.length === 2) await login("cy");
      if (seen.length === 3) break;
    }
    expect(seen).toEqual([1, 2, 3]);
  });
});
