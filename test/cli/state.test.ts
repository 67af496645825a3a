import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createFolder, run, until } from "./support/cli.ts";
import { readSession, type ServedMock, startMock } from "./support/mock.ts";

const PASSWORD = "my$up3erP@ssw0rd";

async function logIn(mock: ServedMock, world = "default"): Promise<Record<string, string>> {
  const reply = await mock.login("myusername", PASSWORD, { "x-mock-world": world });
  const { authToken, userId } = await readSession(reply);
  return { "x-auth-token": authToken, "x-user-id": userId, "x-mock-world": world };
}

async function knows(mock: ServedMock, headers: Record<string, string>): Promise<boolean> {
  return (await fetch(`${mock.ready.url}/api/v1/me`, { headers })).status === 200;
}

describe("--state", () => {
  it("keeps the sessions of all worlds through kill -9", async () => {
    const file = join(createFolder(), "worlds.json");
    const first = await startMock(["--state", file]);
    const sessions = [await logIn(first), await logIn(first, "other")];
    // The promise: what has happened is on disk a quarter of a second later.
    await delay(250);
    first.child.kill("SIGKILL");
    await first.ended;
    const second = await startMock(["--state", file]);
    for (const session of sessions) expect(await knows(second, session)).toBe(true);
    expect(await knows(second, { ...sessions[0], "x-mock-world": "third" })).toBe(false);
  });

  it("writes what is new when it is stopped", async () => {
    const file = join(createFolder(), "worlds.json");
    const first = await startMock(["--state", file]);
    const session = await logIn(first);
    first.child.kill("SIGTERM");
    expect((await first.ended).code).toBe(143);
    expect(await knows(await startMock(["--state", file]), session)).toBe(true);
  });

  it.each([
    ["", "it is not JSON"],
    ['{"format":"doubletake-state/1","spa', "it is not JSON"],
    ['{"name":"package"}', "it is not a state file of doubletake"],
    ['{"format":"doubletake-state/1","spaces":{"world:default":7}}', "/records is not an object"],
  ])("refuses the file %j and leaves it alone", async (text, reason) => {
    const folder = createFolder({ "worlds.json": text });
    const { code, lastLine } = await run(["mock", "-p", "0", "--state", "worlds.json"], {
      cwd: folder,
    });
    expect(code).toBe(2);
    expect(lastLine).toContain(`Cannot restore the worlds of worlds.json: ${reason}`);
    expect(readFileSync(join(folder, "worlds.json"), "utf8")).toBe(text);
  });

  it("says with 4 at the start that the file cannot be written", async () => {
    const { code, lastLine } = await run(["mock", "-p", "0", "--state", "/proc/worlds.json"]);
    expect([code, lastLine]).toEqual([
      4,
      expect.stringMatching(/^Cannot write \/proc\/worlds\.json: .*--state\.$/),
    ]);
  });

  it("warns and goes on when the file cannot be written any more", async () => {
    const folder = createFolder();
    const mock = await startMock(["--state", join(folder, "worlds.json")]);
    rmSync(folder, { recursive: true });
    const session = await logIn(mock);
    await until(mock.stderr, /^Warning: Cannot write .*worlds\.json/m);
    expect(await knows(mock, session)).toBe(true);
    mkdirSync(folder);
    mock.child.kill("SIGINT");
    expect((await mock.ended).code).toBe(130);
    expect(await knows(await startMock(["--state", join(folder, "worlds.json")]), session)).toBe(
      true,
    );
  });

  it("refuses what is no file", async () => {
    const { code, lastLine } = await run(["mock", "-p", "0", "--state", "/dev/full"]);
    expect([code, lastLine]).toEqual([2, expect.stringContaining("/dev/full: it is no file")]);
  });
});

describe("--import and --export-on-exit", () => {
  it("hands a world on to the next mock", async () => {
    const file = join(createFolder(), "world.json");
    const first = await startMock(["--export-on-exit", file]);
    const session = await logIn(first);
    first.child.kill("SIGINT");
    expect((await first.ended).code).toBe(130);
    const second = await startMock(["--import", file]);
    expect(await knows(second, session)).toBe(true);
    expect(await knows(second, { ...session, "x-mock-world": "new" })).toBe(true);
  });

  it("says with 4 that the world cannot be exported", async () => {
    const mock = await startMock(["--export-on-exit", "/proc/world.json"]);
    mock.child.kill("SIGINT");
    const { code, lastLine } = await mock.ended;
    expect([code, lastLine]).toEqual([4, expect.stringContaining("--export-on-exit")]);
  });

  it("refuses a file that holds no world", async () => {
    const folder = createFolder();
    writeFileSync(join(folder, "world.json"), "{}");
    const { code, lastLine } = await run(["mock", "--import", "world.json"], { cwd: folder });
    expect([code, lastLine]).toEqual([2, expect.stringContaining("world.json")]);
  });
});
