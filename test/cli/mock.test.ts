import { execFileSync } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { run, start, until } from "./support/cli.ts";
import { createLogin, readSession, startMock } from "./support/mock.ts";

const PASSWORD = "my$up3erP@ssw0rd";

describe("doubletake mock", () => {
  it("prints a start screen that fits a terminal and holds everything needed to log in", async () => {
    const { child, ended, stdout } = start(["mock", "--port", "0"]);
    await until(stdout, /Ctrl-C/);
    child.kill("SIGINT");
    const { stdout: screen } = await ended;
    const lines = screen.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.filter((line) => line.length > 100)).toEqual([
      expect.stringMatching(/^ {2}curl http:/),
    ]);
    for (const part of [
      "http://127.0.0.1:",
      "/__mock/v1",
      "/api/v1/login",
      "rocket.cat",
      PASSWORD,
    ]) {
      expect(screen).toContain(part);
    }
    expect(screen).toMatch(/rocket\.cat .* code \d{6}/);
    // oxlint-disable-next-line no-control-regex
    expect(screen).not.toMatch(/\x1b/);
  });

  it.each(["auth", "rocketchat"])("prints a curl line that logs in at %s", async (api) => {
    const { stdout } = start(["mock", "--port", "0", "--api", api]);
    const [, line = ""] = await until(stdout, /^ +(curl .*)$/m);
    const reply = execFileSync("sh", ["-c", `${line} -s -o /dev/null -w '%{http_code}'`]);
    expect(reply.toString()).toBe("200");
  });

  it("tells programs by events that it is ready, what happened and that it stopped", async () => {
    const { child, ready, login, ended } = await startMock();
    expect(ready).toMatchObject({
      event: "ready",
      controlUrl: `${ready.url}/__mock/v1`,
      dashboardUrl: null,
      pid: child.pid,
      apis: [
        { name: "auth", profile: "pocketbase-0.22", operations: expect.any(Array) },
        { name: "rocketchat", profile: "0.74", operations: expect.any(Array) },
      ],
    });
    expect(ready.accounts.find(({ role }) => role === "totp")).toMatchObject({
      api: "rocketchat",
      username: "rocket.cat",
      password: "password",
      totp: expect.stringMatching(/^\d{6}$/),
    });
    expect((await login("myusername", "wrong-secret")).status).toBe(401);
    child.kill("SIGTERM");
    const { stdout, code } = await ended;
    const [, exchange, stopped] = stdout.trimEnd().split("\n");
    expect(JSON.parse(exchange ?? "")).toMatchObject({
      event: "exchange",
      world: "default",
      method: "POST",
      path: "/api/v1/login",
      status: 401,
      operation: "login",
    });
    expect(exchange).not.toContain("wrong-secret");
    expect(JSON.parse(stopped ?? "")).toEqual({ event: "stopped" });
    expect(code).toBe(143);
  });

  it("prints one line for each request, with the reason of a refusal", async () => {
    const { stdout } = start(["mock", "--port", "0"]);
    const [, url = ""] = await until(stdout, /^URL +(\S+)/m);
    await createLogin(url)("nobody", "x");
    const [line] = await until(stdout, /^POST .*$/m);
    expect(line).toMatch(/^POST \/api\/v1\/login 401 [a-z-]+$/);
  });

  it("prints its events when it is to be quiet as well", async () => {
    expect((await startMock(["--quiet"])).ready.event).toBe("ready");
  });

  it("takes an IPv6 address with brackets", async () => {
    expect((await startMock(["--host", "[::1]"])).ready.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  });

  it("prints nothing when it is to be quiet, and ends with 130 by Ctrl-C", async () => {
    const { child, ended } = start(["mock", "--port", "0", "--quiet"]);
    // A mock that is quiet does not even say that it is ready.
    await delay(500);
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 130, stdout: "", stderr: "" });
  });

  it("says with 4 that the port is in use", async () => {
    const { ready } = await startMock();
    const { port } = new URL(ready.url);
    const { code, lastLine } = await run(["mock", "--port", port]);
    expect(code).toBe(4);
    expect(lastLine).toBe(
      `Cannot listen on 127.0.0.1:${port}: the port is in use. Stop the other program, or take a free port with --port 0.`,
    );
  });

  it("sets profile, clock, scenario, reasons, origins and validation", async () => {
    const { ready, login } = await startMock([
      "--api=rocketchat",
      "--profile=rocketchat=5",
      "--scenario=documented",
      "--no-reasons",
      "--cors-origin=https://app.example",
      "--validate=enforce",
    ]);
    expect(ready.apis.map(({ profile }) => profile)).toEqual(["5"]);
    expect(ready.accounts.find(({ role }) => role === "totp")?.["totp"]).toBe("224610");
    const reply = await login("nobody", "x", { origin: "https://app.example" });
    expect(reply.headers.get("x-mock-reason")).toBeNull();
    expect(reply.headers.get("access-control-allow-origin")).toBe("https://app.example");
    expect(reply.headers.get("date")).toBe("Tue, 20 Nov 2018 12:00:00 GMT");
  });

  it.each([
    [["--clock", "2030-01-01T00:00:00Z", "--freeze"], /^Tue, 01 Jan 2030 00:00:00 GMT$/],
    [
      ["--clock", "-52w"],
      new RegExp(`${new Date(Date.now() - 52 * 604_800_000).getUTCFullYear()}`),
    ],
  ])("starts the clock as %j says", async (args, date) => {
    const { login } = await startMock(args);
    expect((await login("nobody", "x")).headers.get("date")).toMatch(date);
  });

  it("repeats ids and tokens for a seed", async () => {
    const [first, second] = await Promise.all([
      startMock(["--seed", "7"]),
      startMock(["--seed", "7"]),
    ]);
    const session = await readSession(await first.login("myusername", PASSWORD));
    expect(await readSession(await second.login("myusername", PASSWORD))).toEqual(session);
  });

  it("lets replies wait", async () => {
    const { login } = await startMock(["--latency", "150ms"]);
    const before = performance.now();
    await login("nobody", "x");
    expect(performance.now() - before).toBeGreaterThan(140);
  });

  it("listens for others only with a token for the control API, or without that API", async () => {
    const refused = await run(["mock", "--host", "0.0.0.0", "--port", "0"]);
    expect([refused.code, refused.lastLine]).toEqual([
      2,
      expect.stringContaining("--control-token"),
    ]);
    const open = await startMock(["--host", "0.0.0.0", "--no-control"]);
    expect(open.ready.controlUrl).toBeNull();
    const { ready } = await startMock(["--host", "0.0.0.0", "--control-token", "t0ken"]);
    expect((await fetch(`${ready.controlUrl}/clock`)).status).toBe(401);
    const headers = { authorization: "Bearer t0ken" };
    expect((await fetch(`${ready.controlUrl}/clock`, { headers })).status).toBe(200);
  });
});
