import { describe, expect, it } from "vitest";
import { createFolder, run } from "./support/cli.ts";
import { accountsFile, checkAuth, startCareless } from "./support/target.ts";

const URL = "http://127.0.0.1:9";

describe("doubletake check", () => {
  it.each([
    [[], "missing required argument 'url'"],
    [[URL, "more", "--api", "auth"], "too many arguments"],
    [[URL], "Cannot check: several APIs are configured. Choose one with --api. There is auth, roc"],
    [[URL, "--api", "rocketcat"], 'there is no API "rocketcat". Did you mean "rocketchat"?'],
    [[URL, "--api", "shop.yaml"], "named in a doubletake.config.yaml: apis: [shop.yaml]"],
    [["localhost:80", "--api", "auth"], 'Did you mean "http://localhost:80"? Give one such as'],
    [
      ["ftp://host.test", "--api", "auth"],
      'Cannot check "ftp://host.test": it is no http or https',
    ],
    [["http://h.test/?a=1", "--api", "auth"], "with a query or a fragment"],
    [
      [URL, "--api", "auth", "--profile", "9"],
      '"profile" has to be auto or one of the API\'s profiles: pocketbase-0.22',
    ],
    [[URL, "--api", "auth", "--fail-on", "info"], '--fail-on "info": expected must or should.'],
    [[URL, "--api", "auth", "--rate", "0/s"], '--rate "0/s": expected requests in a second'],
    [[URL, "--api", "auth", "--timeout", "0"], '--timeout "0": expected a whole number of'],
    [
      [URL, "--api", "auth", "--timeout", "9999999999"],
      "number of milliseconds from 1 to 2147483647.",
    ],
    [[URL, "--api", "auth", "--max-requests", "-1"], '--max-requests "-1": expected'],
    [[URL, "--api", "auth", "--max-failed-logins", "-1"], '--max-failed-logins "-1": expected'],
    [[URL, "--api", "auth", "--max-wait", "1m"], '--max-wait "1m": expected'],
    [[URL, "--api", "auth", "--shard", "4/3"], '--shard "4/3": expected a part of a whole'],
    [[URL, "--api", "auth", "--reporter", "jsn"], '--reporter "jsn": expected pretty, json, junit'],
    [[URL, "--api", "auth", "--reporter", "json", "--reporter", "tap"], "with =<file> behind it"],
    [[URL, "--api", "auth", "--runs", "9"], "Cannot use --runs without --explore"],
    [[URL, "--api", "auth", "--seed", "9"], "Cannot use --seed without --explore"],
    [[URL, "--api", "auth", "--update-baseline"], "no file is named. Name one with --baseline"],
    [[URL, "--api", "auth", "--baseline", "gone.yaml"], "Cannot read gone.yaml: there is no such"],
    [[URL, "--api", "auth", "--baseline", "."], "Cannot read .: it is a directory."],
    [[URL, "--api", "auth", "--baseline", "/dev/zero"], "it is a device or a pipe."],
    [[URL, "--config", "gone.yaml"], "Cannot read gone.yaml: the file does not exist."],
    [[URL, "--config", "gone.ts"], "Cannot read gone.ts: the file does not exist."],
    [[URL, "--config", "/dev/zero"], "it is a device or a pipe."],
    [
      [URL, "--api", "auth", "--reporter", "json=a.json", "--reporter", "html=./a.json"],
      "the second would overwrite the first. Name another file with --reporter.",
    ],
    [[URL, "--api", "auth", "--accounts", "gone.yaml"], "Cannot read gone.yaml: ENOENT: no such"],
    [
      [URL, "--api", "auth", "--only", "auth/wrong-pasword-is-refused"],
      'Did you mean "auth/wrong-password-is-refused"?',
    ],
    [
      [URL, "--api", "auth", "--only", "wrong-pasword-is-refused"],
      'Did you mean "wrong-password-is-refused"?',
    ],
    [[URL, "--api", "auth", "--skip", "nothing/*"], 'Cannot choose by "nothing/*": no check has'],
    [[URL, "--aip", "auth"], "unknown option '--aip'. Did you mean --api?"],
  ])("refuses %j with 2 and one sentence", async (args, sentence) => {
    const { code, lastLine, stdout } = await run(["check", ...args]);
    expect(lastLine).toContain(sentence);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it.each([
    [["https://me:s3cret-word@host.test", "--api", "auth"], "that holds credentials"],
    [["me:s3cret-word@host.test", "--api", "auth"], "Cannot check the URL: it is no http"],
    [[URL, "--api", "auth", "--header", "s3cret-word"], "--header: expected"],
    [[URL, "--api", "auth", "--header", "Content-Length: s3cret-word"], "--header: expected"],
  ])("never repeats what may be a secret: %j", async (args, sentence) => {
    const { code, stderr } = await run(["check", ...args]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain("s3cret-word");
    expect(code).toBe(2);
  });

  it("explains itself with examples", async () => {
    const { code, stdout } = await run(["check", "--help"]);
    expect(stdout).toMatch(/--max-failed-logins <number>.*\n/);
    expect(stdout).toMatch(/Examples:\n {2}\$ doubletake check/);
    expect(code).toBe(0);
  });

  it("shows its plan and sends nothing", async () => {
    const { url, requests } = await startCareless();
    const { code, stdout, stderr } = await checkAuth(url, ["--plan"]);
    expect(stdout).toContain(`Plan for auth at ${url}/, profile auto. Nothing has been sent.`);
    expect(stdout).toMatch(/^Requests +\d+/m);
    expect(stdout).toMatch(/^Failed logins +\d+ on member/m);
    expect([code, stderr, requests.length]).toEqual([0, "", 0]);
  });

  it("shows its plan as JSON, to a file too", async () => {
    const { url, requests } = await startCareless();
    const { stdout } = await checkAuth(url, ["--plan", "--reporter", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      api: "auth",
      requests: expect.any(Number),
      failedLogins: { member: expect.any(Number) },
      scenarios: expect.arrayContaining([]),
    });
    expect(requests).toHaveLength(0);
  });

  it("sends the headers that it is given, never more than is allowed, and only what is wanted", async () => {
    const { url, requests } = await startCareless();
    const args = ["--header", "X-Tenant: a, b", "--header", "X-Other: c", "--max-requests", "3"];
    const { code } = await checkAuth(url, args);
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.length).toBeLessThanOrEqual(6);
    for (const { headers } of requests) {
      expect(headers).toMatchObject({ "x-tenant": "a, b", "x-other": "c" });
    }
    expect(code).not.toBe(0);
  });

  it("takes options from flag before environment before file", async () => {
    const { url, requests } = await startCareless();
    const cwd = createFolder({
      "doubletake.config.yaml": `check:
  api: auth
  accounts: ${accountsFile}
  reporter: junit=from-file.xml
  header: { X-From: file }
`,
    });
    const plain = ["check", url];
    await run(plain, { cwd });
    expect(requests.at(-1)?.headers).toMatchObject({ "x-from": "file" });
    const env = { DOUBLETAKE_HEADER: "X-From: environment, too\nX-More: 1" };
    await run(plain, { cwd, env });
    expect(requests.at(-1)?.headers).toMatchObject({ "x-from": "environment, too", "x-more": "1" });
    await run([...plain, "--header", "X-From: flag"], { cwd, env });
    expect(requests.at(-1)?.headers).toMatchObject({ "x-from": "flag" });
  });

  it.each([
    [
      "check:\n  acounts: a.yaml\n",
      'doubletake.config.yaml:2: "check.acounts" is no option. Did you mean "accounts"?',
    ],
    ["check: yes\n", '"check" is no object.'],
    [
      "check: { failOn: all }\n",
      '"check.failOn" of doubletake.config.yaml: "all": expected must or',
    ],
  ])("refuses a configuration that says %j", async (text, sentence) => {
    const cwd = createFolder({ "doubletake.config.yaml": text });
    const { code, lastLine } = await run(["check", URL, "--api", "auth"], { cwd });
    expect(lastLine).toContain(sentence);
    expect(code).toBe(2);
  });

  it("needs no --api where one is configured", async () => {
    const cwd = createFolder({
      "doubletake.config.json": '{"apis":["auth"]}',
      "accounts.yaml": "auth: { member: { username: ada, password: x } }",
    });
    const { stdout } = await run(["check", URL, "--plan", "--accounts", "accounts.yaml"], { cwd });
    expect(stdout).toContain("Plan for auth at");
  });
});
