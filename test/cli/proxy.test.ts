import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { createFolder, run, type RunOptions, type Running, start, until } from "./support/cli.ts";
import { startMock } from "./support/mock.ts";
import { accountsFile, startCareless, startHandMade } from "./support/target.ts";

interface Proxied extends Running {
  readonly url: string;
  readonly ready: Readonly<Record<string, unknown>>;
  /** Sends a signal; answers what the process left, its events read. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<{
    readonly code: number | null;
    readonly stderr: string;
    readonly events: readonly Readonly<Record<string, unknown>>[];
  }>;
}

/** `doubletake proxy --json` on a free port, once it is ready. */
async function startProxy(
  upstream: string,
  args: readonly string[] = [],
  options?: RunOptions,
): Promise<Proxied> {
  const running = start(["proxy", upstream, "--port", "0", "--json", ...args], options);
  const line = await Promise.race([
    until(running.stdout, /^.*\n/).then(([text]) => text),
    running.ended.then(({ stderr }) => {
      throw new Error(stderr);
    }),
  ]);
  const ready = JSON.parse(line);
  return {
    ...running,
    url: ready.url,
    ready,
    async stop(signal = "SIGINT") {
      running.child.kill(signal);
      const { code, stderr, stdout } = await running.ended;
      const events = stdout
        .trimEnd()
        .split("\n")
        .map((text) => JSON.parse(text));
      return { code, stderr, events };
    },
  };
}

const login = (url: string, body: object = { username: "ada", password: "Trail-and-Ridge-1" }) =>
  fetch(`${url}/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

describe("doubletake proxy", () => {
  it("tells people where it listens, what passed, what breaks the spec and where, and what it came to", async () => {
    const { url: upstream } = await startCareless();
    const { child, ended, stdout, stderr } = start([
      "proxy",
      upstream,
      "--port",
      "0",
      "--api",
      "auth",
    ]);
    const [, url = ""] = await until(stdout, /^URL +(\S+)/m);
    await until(stdout, /Ctrl-C/);
    await login(url);
    await fetch(`${url}/elsewhere`);
    await until(stdout, /^GET \/elsewhere 200 \d+ ms$/m);
    await until(stderr, /careless|openapi\/auth\.yaml:\d+$/m);
    child.kill("SIGINT");
    const end = await ended;
    expect(end.code).toBe(130);
    expect(end.stdout).toMatch(/^POST \/auth\/login 200 \d+ ms$/m);
    expect(end.stdout).toMatch(
      /OPERATION +EXCHANGES +VIOLATIONS\nPOST \/auth\/login +1 +[1-9]\d*\nno operation +1 +0\n$/,
    );
    expect(end.stderr).toMatch(
      /^POST \/auth\/login 200: \/reply\/body\/record\/\w+ is missing\. Expected a value, received nothing\. openapi\/auth\.yaml:\d+$/m,
    );
    expect(end.stdout + end.stderr).not.toMatch(/careless-token|Trail-and-Ridge/);
  });

  it("tells programs by events, and ends with 143 by SIGTERM", async () => {
    const { url: upstream } = await startCareless();
    const proxy = await startProxy(upstream, ["--api=auth"]);
    expect(proxy.ready).toMatchObject({
      event: "ready",
      upstream: `${upstream}/`,
      validate: "warn",
      shadow: false,
      apis: [{ name: "auth", profile: "pocketbase-0.22" }],
    });
    await login(proxy.url);
    await until(proxy.stdout, /"event":"exchange"/);
    const { code, events, stderr } = await proxy.stop("SIGTERM");
    expect([code, stderr]).toEqual([143, ""]);
    expect(events[1]).toMatchObject({
      event: "exchange",
      method: "POST",
      path: "/auth/login",
      status: 200,
      api: "auth",
      operation: "login",
    });
    expect(events[1]?.["findings"]).toContainEqual({
      rule: "proxy/body-fits-schema",
      level: "must",
      pointer: "/reply/body/record/avatar",
      message: "POST /auth/login 200: /reply/body/record/avatar is missing.",
      expected: "a value",
      received: "nothing",
      spec: {
        file: "openapi/auth.yaml",
        line: expect.any(Number),
        pointer: expect.stringMatching(/^#\//),
      },
    });
    expect(events.at(-1)).toMatchObject({ event: "stopped", exchanges: 1, failed: 0 });
  });

  it("goes on when the upstream is down, and says so", async () => {
    const proxy = await startProxy("http://127.0.0.1:1");
    expect((await login(proxy.url)).status).toBe(502);
    expect((await login(proxy.url)).status).toBe(502);
    const { events } = await proxy.stop();
    expect(events.filter(({ event }) => event === "failed")).toHaveLength(2);
    expect(events[1]).toMatchObject({
      status: 502,
      findings: [{ rule: "proxy/upstream-answers" }],
    });
  });

  it("writes journal, archive, examples, accounts and reports that other commands read", async () => {
    const cwd = createFolder();
    const { ready } = await startMock(["--api", "auth"]);
    const files = [
      "--journal=a/traffic.ndjson",
      "--har=traffic.har",
      "--export-examples=examples.yaml",
      "--export-seed=seed.yaml",
    ];
    const reports = ["--reporter=sarif=traffic.sarif", "--reporter=junit=traffic.xml"];
    const proxy = await startProxy(ready.url, ["--api=auth", ...files, ...reports], { cwd });
    await login(proxy.url);
    await login(proxy.url, { username: "ada", password: "wrong" });
    expect((await proxy.stop()).code).toBe(130);
    const read = (name: string) => readFileSync(join(cwd, name), "utf8");
    expect(readdirSync(cwd).toSorted()).toEqual([
      "a",
      "examples.yaml",
      "seed.yaml",
      "traffic.har",
      "traffic.sarif",
      "traffic.xml",
    ]);
    expect(read("a/traffic.ndjson").trimEnd().split("\n")).toHaveLength(2);
    expect(parse(read("examples.yaml")).actions).toHaveLength(3);
    expect(JSON.parse(read("traffic.sarif")).runs).toHaveLength(1);
    for (const recording of ["a/traffic.ndjson", "traffic.har"]) {
      expect(await run(["drift", "live", recording, "--api", "auth"], { cwd })).toMatchObject({
        code: 0,
        stderr: "",
      });
    }
    const seeded = await startMock(["--seed-data", join(cwd, "seed.yaml")]);
    expect((await login(seeded.ready.url, { username: "ada", password: "change-me" })).status).toBe(
      200,
    );
    const written = readdirSync(cwd, { recursive: true, encoding: "utf8" })
      .filter((name) => name !== "a")
      .map((name) => read(name));
    expect(written.filter((text) => text.includes("Trail-and"))).toEqual([]);
  });

  it("leaves a journal that can be read when it is killed in the middle", async () => {
    const cwd = createFolder();
    const { ready } = await startMock(["--api", "auth"]);
    const proxy = await startProxy(ready.url, ["--api=auth", "--journal=traffic.ndjson"], { cwd });
    const sending = Array.from({ length: 200 }, () => login(proxy.url).catch(() => {}));
    await until(() => readFileSync(join(cwd, "traffic.ndjson"), "utf8"), /\n.*\n/);
    proxy.child.kill("SIGKILL");
    await Promise.all(sending);
    expect((await run(["drift", "live", "traffic.ndjson", "--api", "auth"], { cwd })).code).toBe(0);
  });

  it("goes on when the disk is full, and says once what is lost", async () => {
    const { ready } = await startMock(["--api", "auth"]);
    const proxy = await startProxy(ready.url, ["--journal=/dev/full"]);
    expect((await login(proxy.url)).status).toBe(200);
    await until(proxy.stderr, /Warning: Cannot write \/dev\/full: ENOSPC/);
    expect((await login(proxy.url)).status).toBe(200);
    const { stderr, code } = await proxy.stop();
    expect(code).toBe(130);
    expect(stderr.match(/ENOSPC/g)).toHaveLength(1);
    expect(stderr).toContain("Warning: /dev/full lacks 2 exchanges that could not be written.");
  });

  it("asks a mock the same, and reports where it differs", async () => {
    const cwd = createFolder({
      "seed.yaml":
        "auth:\n  accounts:\n    - { username: ada, password: Trail-and-Ridge-1, language: de }\n",
    });
    const { ready } = await startMock(["--api", "auth"]);
    const proxy = await startProxy(
      ready.url,
      [
        "--api=auth",
        "--shadow",
        "--seed-data=seed.yaml",
        "--ignore=/record/location",
        "--reporter=json=r.json",
      ],
      { cwd },
    );
    await login(proxy.url);
    await until(proxy.stdout, /"event":"exchange"/);
    const { events } = await proxy.stop();
    const findings: readonly { rule: string; pointer: string }[] = JSON.parse(
      JSON.stringify(events[1]?.["findings"]),
    );
    const rules = findings.map(({ rule, pointer }) => `${rule} ${pointer}`);
    expect(rules).toContain("shadow/value-agrees /reply/body/record/language");
    expect(rules.join("\n")).not.toMatch(/location|token|updated/);
    expect(events.at(-1)).toMatchObject({ shadowed: 1, violations: 0 });
    const report = JSON.parse(readFileSync(join(cwd, "r.json"), "utf8"));
    expect(report.checks.map(({ id }: { id: string }) => id)).toContain("shadow/value-agrees");
  });

  it("enforces the spec where it is told to, by the configuration too", async () => {
    const cwd = createFolder({
      "doubletake.config.yaml": "apis: [auth]\nproxy: { validate: enforce }\n",
    });
    const { url: upstream, requests } = await startCareless();
    const proxy = await startProxy(upstream, [], { cwd });
    expect((await login(proxy.url)).status).toBe(502);
    expect((await login(proxy.url, {})).status).toBe(400);
    expect(requests).toHaveLength(1);
    await proxy.stop();
  });

  it("sends the headers that it is given", async () => {
    const { url: upstream, requests } = await startCareless();
    const proxy = await startProxy(upstream, ["--header", "X-Tenant: acme"], {
      env: { DOUBLETAKE_TIMEOUT: "1000" },
    });
    await login(proxy.url);
    expect(requests[0]?.headers["x-tenant"]).toBe("acme");
    await proxy.stop();
  });

  it("gives up an upstream that takes too long", async () => {
    const { url: upstream } = await startHandMade(() => ({ status: 200, body: {}, delayMs: 5000 }));
    const proxy = await startProxy(upstream, ["--timeout=300"]);
    expect((await login(proxy.url)).status).toBe(504);
    await proxy.stop();
  });

  it("listens on IPv6", async () => {
    const { url: upstream } = await startCareless();
    const proxy = await startProxy(upstream, ["--host", "[::1]"]);
    expect(proxy.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await login(proxy.url)).status).toBe(200);
    await proxy.stop();
  });

  it.each([
    [[], 2, /missing required argument 'upstream'/],
    [["ftp://x"], 2, /^Cannot forward to "ftp:\/\/x": it is no http or https URL\./],
    [["localhost:3000"], 2, /Did you mean "http:\/\/localhost:3000"\?/],
    [["http://u:p@x"], 2, /^Cannot forward to a URL that holds credentials\./],
    [
      ["http://x", "--api", "aut"],
      2,
      /^Cannot use --api "aut": there is no such API\. Did you mean "auth"\?/,
    ],
    [["http://x", "--ignore", "id"], 2, /^Cannot use --ignore: .* Add --shadow/],
    [["http://x", "--journal", "/proc/none/x"], 4, /^Cannot write \/proc\/none\/x: /],
    [["http://x", "--har", "/proc/none/x"], 4, /^Cannot write \/proc\/none\/x: /],
    [["http://x", "--host", "192.0.2.1"], 4, /^Cannot listen on 192\.0\.2\.1:\d+: /],
    [["http://x", "--header", "Host"], 2, /^Cannot use --header: expected "Name: value"/],
  ])("refuses %j", async (args, code, sentence) => {
    const ended = await run(["proxy", ...args]);
    expect([ended.code, ended.stdout]).toEqual([code, ""]);
    expect(ended.lastLine).toMatch(sentence);
  });

  it("says with 4 that the port is in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await new Promise((done) => {
      other.once("listening", done);
    });
    const address = other.address();
    const port = String(typeof address === "object" ? address?.port : 0);
    expect(await run(["proxy", "http://x", "--port", port])).toMatchObject({ code: 4 });
  });

  it.each(["auth", "rocketchat"])(
    "stands between the suite of %s and the mock without a trace in the verdicts",
    async (api) => {
      const cwd = createFolder();
      const { ready } = await startMock(["--api", api]);
      const proxy = await startProxy(ready.url, ["--api", api, "--shadow"]);
      const verdicts: unknown[] = [];
      for (const [index, url] of [ready.url, proxy.url].entries()) {
        const report = `${index}.json`;
        const { code } = await run(
          ["check", url, "--api", api, "--accounts", accountsFile, "--reporter", `json=${report}`],
          { cwd },
        );
        const { checks } = JSON.parse(readFileSync(join(cwd, report), "utf8"));
        verdicts.push([
          code,
          checks.map(({ id, verdict }: { id: string; verdict: string }) => [id, verdict]),
        ]);
      }
      expect(verdicts[1]).toEqual(verdicts[0]);
      expect(verdicts[1]).toMatchObject([0, expect.any(Array)]);
      const { events } = await proxy.stop();
      expect(events.at(-1)).toMatchObject({ disagreements: 0, failed: 0, refused: 0 });
    },
    120_000,
  );
});
