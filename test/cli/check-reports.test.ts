import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { createFolder, run } from "./support/cli.ts";
import { startMock } from "./support/mock.ts";
import { accountsFile, checkAuth, startCareless, startHandMade } from "./support/target.ts";

const REPORTERS = ["pretty", "json", "junit", "html", "sarif", "github", "markdown", "tap"];

/** What each reporter wrote into `<name>.txt`. */
function readAll(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    REPORTERS.map((name) => [name, readFileSync(join(folder, `${name}.txt`), "utf8")]),
  );
}

describe("the reports of doubletake check", () => {
  it("alone are on stdout when a program reads them", async () => {
    const { url } = await startCareless();
    const { code, stdout } = await checkAuth(url, ["--reporter", "json"]);
    const report: Report = JSON.parse(stdout);
    expect(report).toMatchObject({ api: "auth", target: `${url}/`, exitCode: code });
  });

  it("go to files whose folders are made, and stdout has nothing then", async () => {
    const { url } = await startCareless();
    const cwd = createFolder();
    const files = REPORTERS.map((name) => `--reporter=${name}=out/deep/${name}.txt`);
    const { stdout, lastLine } = await checkAuth(url, files, { cwd });
    expect(stdout).toBe("");
    expect(lastLine).toContain("out/deep/json.txt");
    for (const name of REPORTERS) {
      expect(readFileSync(join(cwd, "out/deep", `${name}.txt`), "utf8")).toContain("auth");
    }
  });

  it("hold no secret, whatever the server does with it", async () => {
    const seen = new Set<string>();
    const { url } = await startHandMade((body, { headers }) => {
      const { authorization = "" } = headers;
      seen.add(authorization);
      return {
        status: 200,
        headers: {
          "x-echo": encodeURIComponent(body),
          "set-cookie": `pb_auth=${body.length}token`,
        },
        body: { token: "careless-token-0123456789", record: { echo: body }, again: authorization },
      };
    });
    const cwd = createFolder();
    const files = REPORTERS.map((name) => `--reporter=${name}=${name}.txt`);
    const args = [
      ...files,
      "--reporter",
      "pretty",
      "--header",
      "Authorization: Bearer my-own-key-1",
    ];
    const { code, stdout, stderr } = await checkAuth(url, args, { cwd });
    expect(code).toBe(1);
    expect([...seen].join(" ")).toContain("my-own-key-1");
    const texts = { stdout, stderr, ...readAll(cwd) };
    for (const secret of [
      "Trail-and-Ridge-1",
      "Peak-and-Pass-2",
      "careless-token-0123456789",
      "my-own-key-1",
    ]) {
      const leaks = Object.entries(texts).filter(([, text]) => text.includes(secret));
      expect([secret, leaks.map(([name]) => name)]).toEqual([secret, []]);
    }
  });

  it("cannot go where nothing can be written, which is found before the first request", async () => {
    const { url, requests } = await startCareless();
    const cwd = createFolder({ file: "" });
    for (const place of ["file/report.json", ".", "/proc/doubletake/report.json"]) {
      const { code, lastLine } = await checkAuth(url, ["--reporter", `json=${place}`], { cwd });
      expect(lastLine).toMatch(/^Cannot write .*name another file with --reporter\.$/);
      expect(code).toBe(4);
    }
    expect(requests).toHaveLength(0);
  });

  it.runIf(existsSync("/dev/full"))("may go to a device, whose complaints are heard", async () => {
    const { url } = await startCareless();
    const full = await checkAuth(url, ["--reporter", "json=/dev/full"]);
    expect([full.code, full.lastLine]).toEqual([4, expect.stringContaining("ENOSPC")]);
    const nothing = await checkAuth(url, ["--reporter", "json=/dev/null"]);
    expect(nothing).toMatchObject({ code: 1, stdout: "" });
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it.runIf(existsSync("/dev/full"))("are missed when stdout takes nothing", async () => {
    const { ready } = await startMock();
    const check = ["check", ready.url, "--api", "auth", "--accounts", accountsFile];
    const shell = (to: string) => {
      const command = [process.execPath, inject("binary"), ...check, "--reporter", "json"];
      return spawnSync("sh", ["-c", `"$0" "$@" ${to}`, ...command], { encoding: "utf8" });
    };
    const { status, stderr } = shell("> /dev/full");
    expect([status, stderr]).toEqual([4, expect.stringMatching(/^Cannot write to stdout: ENOSPC/)]);
    expect(shell("| true").stderr).toBe("");
  });

  it("of github append themselves to the step's summary", async () => {
    const { url } = await startCareless();
    const cwd = createFolder({ "summary.md": "Before.\n" });
    const env = { GITHUB_STEP_SUMMARY: join(cwd, "summary.md") };
    const { stdout } = await checkAuth(url, ["--reporter", "github"], { cwd, env });
    expect(stdout).toContain("::error ");
    const summary = readFileSync(join(cwd, "summary.md"), "utf8");
    expect(summary).toMatch(/^Before\.\n/);
    expect(summary.length).toBeGreaterThan(100);
  });
});

describe("the baseline of doubletake check", () => {
  it("is written by --update-baseline, refused until reasons are given, and then accepts", async () => {
    const { url } = await startCareless();
    const cwd = createFolder();
    const baseline = ["--baseline", "accepted.yaml"];
    const updated = await checkAuth(url, [...baseline, "--update-baseline"], { cwd });
    expect(updated.lastLine).toMatch(
      /^Updated accepted\.yaml: \d+ findings added, 0 removed\. Write a reason and an owner/,
    );
    expect(updated.code).toBe(0);
    const undecided = await checkAuth(url, baseline, { cwd });
    expect([undecided.code, undecided.lastLine]).toEqual([2, expect.stringContaining("TODO")]);
    const path = join(cwd, "accepted.yaml");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replaceAll(/TODO(: say why this is accepted)?/g, "known since May"));
    expect(await checkAuth(url, baseline, { cwd })).toMatchObject({ code: 0 });
    const again = await checkAuth(url, [...baseline, "--update-baseline"], { cwd });
    expect(again.lastLine).toBe("accepted.yaml stays as it is: no finding came or went.");
  });

  it("fails a run whose server no longer does what was accepted", async () => {
    const { url } = await startCareless();
    const cwd = createFolder();
    const baseline = ["--baseline", "accepted.yaml"];
    await checkAuth(url, [...baseline, "--update-baseline"], { cwd });
    const path = join(cwd, "accepted.yaml");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replaceAll(/TODO(: say why this is accepted)?/g, "known since May"));
    const { ready } = await startMock();
    const { code, lastLine } = await checkAuth(ready.url, baseline, { cwd });
    expect(lastLine).toMatch(/^Failed: \d+ baseline entr(y|ies) must be looked at again\./);
    expect(code).toBe(1);
  });

  it("keeps what a chosen part of the checks says nothing of", async () => {
    const { url } = await startCareless();
    const cwd = createFolder();
    const update = ["--baseline", "accepted.yaml", "--update-baseline"];
    await checkAuth(url, update, { cwd });
    const path = join(cwd, "accepted.yaml");
    const whole = readFileSync(path, "utf8");
    await checkAuth(url, [...update, "--only", "generic/requests-get-answers"], { cwd });
    expect(readFileSync(path, "utf8")).toBe(whole);
  });

  it("stays as it is when the run is inconclusive", async () => {
    const { ready } = await startMock();
    const cwd = createFolder();
    mkdirSync(join(cwd, "sub"));
    const args = ["--api", "auth", "--baseline", "sub/accepted.yaml", "--update-baseline"];
    const { code, lastLine } = await run(["check", ready.url, ...args], { cwd });
    expect(lastLine).toContain("The baseline stays as it is.");
    expect([code, existsSync(join(cwd, "sub/accepted.yaml"))]).toEqual([3, false]);
  });
});
