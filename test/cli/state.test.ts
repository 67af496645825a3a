import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { describe, expect, inject, it } from "vitest";
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

function stateOf(spaces: string): string {
  return `{"format":"doubletake-state/1","spaces":{${spaces}}}`;
}

describe("--state", () => {
  // A file that reaches the limit of its size takes a part of a write, as a disk that gets full does.
  it("keeps the whole old file when the disk takes only a part of the new one", async () => {
    const folder = createFolder();
    const file = join(folder, "worlds.json");
    const first = await startMock(["--state", file]);
    first.child.kill("SIGTERM");
    await first.ended;
    const before = readFileSync(file, "utf8");
    const command = `ulimit -f 1; exec "$0" "$@" mock -p 0 --state "${file}"`;
    const args = ["-c", command, process.execPath, inject("binary")];
    const failed = promisify(execFile)("sh", args, { cwd: folder });
    await expect(failed).rejects.toMatchObject({
      code: 4,
      stderr: expect.stringMatching(/^Cannot write .*worlds\.json: EFBIG.*--state\.\n$/),
    });
    expect(readFileSync(file, "utf8")).toBe(before);
    expect(readdirSync(folder)).toEqual(["worlds.json"]);
  });

  it("belongs to one mock at a time, and to the next one once that was killed", async () => {
    const folder = createFolder();
    const args = ["--state", join(folder, "worlds.json")];
    const first = await startMock(args);
    const { code, lastLine } = await run(["mock", "-p", "0", ...args]);
    expect([code, lastLine]).toEqual([
      4,
      expect.stringContaining(`process ${first.ready.pid} keeps its worlds there. Stop it`),
    ]);
    first.child.kill("SIGKILL");
    await first.ended;
    const second = await startMock(args);
    second.child.kill("SIGTERM");
    expect((await second.ended).code).toBe(143);
    expect(readdirSync(folder)).toEqual(["worlds.json"]);
  });

  it("clears away what killed runs left beside the file, and nothing else", async () => {
    const cwd = createFolder({
      ".worlds.json.doubletake-4194305-1.tmp": "half",
      ".worlds.json.doubletake-mine.tmp": "mine",
      "worlds.json.4194305.tmp": "mine",
    });
    await startMock(["--state", "worlds.json"], { cwd });
    expect(readdirSync(cwd).toSorted()).toEqual([
      ".worlds.json.doubletake-mine.tmp",
      "worlds.json",
      "worlds.json.4194305.tmp",
      "worlds.json.lock",
    ]);
  });

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
    [
      '{"format":"doubletake-state/1","spaces":{"world:default":7}}',
      'in "world:default" /records is not an object',
    ],
    [stateOf('"world:a b":{}'), '"world:a b" holds a name that is not'],
    [stateOf('"word:a":{}'), '"word:a" is no kind of space; there is world, snapshots, snapshot'],
    [stateOf('"world:a":{"world/clok":[]}'), 'in "world:a" /records/world~1clok is no known'],
    [
      stateOf('"world:a":{"rocketchat/accounts":[["x",7]]}'),
      '"world:a" has records that rocketchat cannot read',
    ],
    [
      stateOf('"world:a":{"rocketchat/accounts":[["x",{"id":"x"}]]}'),
      '"world:a" has records that rocketchat cannot read',
    ],
    [
      stateOf('"world:a":{"auth/accounts":[["x",{"id":"x"}]]}'),
      '"world:a" has records that auth cannot read',
    ],
    [
      stateOf('"world:a":{"auth/sessions":[["x",{}]]}'),
      '"world:a" has records that auth cannot read',
    ],
    [
      stateOf('"world:a":{"rocketchat/sessions":[["x",{}]]}'),
      '"world:a" has records that rocketchat cannot read',
    ],
    [
      stateOf('"snapshots:a":{"snapshots":[["x",{"name":"y"}]]}'),
      '"snapshots:a" lists what is no snapshot',
    ],
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

  it("ends with 4 when the last worlds cannot be written", async () => {
    const folder = createFolder();
    const mock = await startMock(["--state", join(folder, "worlds.json")]);
    rmSync(folder, { recursive: true });
    mock.child.kill("SIGTERM");
    const { code, lastLine } = await mock.ended;
    expect([code, lastLine]).toEqual([4, expect.stringMatching(/^Cannot write .*--state\.$/)]);
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
    const folder = createFolder();
    for (const file of ["/proc/world.json", join(folder, "gone", "world.json"), folder]) {
      const { code, lastLine } = await run(["mock", "-p", "0", "--export-on-exit", file]);
      expect([code, lastLine]).toEqual([4, expect.stringContaining("--export-on-exit")]);
    }
    expect(existsSync(join(folder, "gone"))).toBe(false);
  });

  it("refuses a file that holds no world", async () => {
    const folder = createFolder();
    const head = '"format":"doubletake-world/1","name":"x","createdAt":"2026-01-01T00:00:00Z"';
    for (const text of ["{}", `{${head},"records":{"auth/accounts":[["x",{"id":7}]]}}`]) {
      writeFileSync(join(folder, "world.json"), text);
      const { code, lastLine } = await run(["mock", "--import", "world.json"], { cwd: folder });
      expect(lastLine).toMatch(/^Cannot import world\.json: .*[^.]\. Give --import an exported/);
      expect(code).toBe(2);
    }
  });
});
