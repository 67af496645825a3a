import { describe, expect, it } from "vitest";
import { createFolder, run, start, until } from "./support/cli.ts";
import { startMock } from "./support/mock.ts";
import { accountsFile, checkAuth, startCareless, startHandMade } from "./support/target.ts";

describe("doubletake check", () => {
  it("ends with 0 when the server is as its API promises, and says nothing on stderr", async () => {
    const { ready } = await startMock();
    const { code, stdout, stderr } = await checkAuth(ready.url);
    expect(stdout).toMatch(/All \d+ checks that could be judged passed/);
    expect([code, stderr]).toEqual([0, ""]);
  });

  it("keeps the base path of the URL", async () => {
    const { ready } = await startMock();
    expect(await checkAuth(`${ready.url}/_w/mine/`)).toMatchObject({ code: 0 });
    const { code, lastLine } = await checkAuth(`${ready.url}/elsewhere`);
    expect(lastLine).toContain("/elsewhere/auth/login answers 404");
    expect(code).toBe(3);
  });

  it("sends no wrong password of a real account when none may fail", async () => {
    const { ready } = await startMock();
    const { code, lastLine } = await checkAuth(ready.url, ["--max-failed-logins", "0"]);
    expect(lastLine).toMatch(/^Inconclusive: .*wrong-password.* could not be judged\./);
    expect(code).toBe(3);
    const { stdout } = await checkAuth(ready.url, ["--max-failed-logins", "0", "--plan"]);
    expect(stdout).toContain("never more than 0 in a row on one account");
  });

  it("ends with 1 and names what failed", async () => {
    const { url } = await startCareless();
    const { code, lastLine, stdout } = await checkAuth(url);
    expect(lastLine).toMatch(
      /^Failed: \d+ of \d+ checks failed: .*(auth|generic)\/[a-z-]+.* See the report above, and correct the server or accept a finding with --baseline\.$/,
    );
    expect(stdout).toContain("Failed (");
    expect(code).toBe(1);
  });

  it("ends with 3 and names what is missing without accounts", async () => {
    const { ready } = await startMock();
    const { code, lastLine } = await run(["check", ready.url, "--api", "auth"]);
    expect(lastLine).toMatch(/^Inconclusive: .*"member".*--accounts/);
    expect(code).toBe(3);
  });

  it("ends with 3 when nobody can log in", async () => {
    const { ready } = await startMock();
    const cwd = createFolder({
      "accounts.yaml": "auth: { member: { username: nobody, password: nothing } }\n",
    });
    const args = ["check", ready.url, "--api", "auth", "--accounts", "accounts.yaml"];
    const { code, lastLine } = await run(args, { cwd });
    expect(lastLine).toMatch(/^Inconclusive: No login succeeded: .*Check the usernames/);
    expect(code).toBe(3);
  });

  it("ends with 4 when nobody listens", async () => {
    const { url } = await startMock().then(async ({ ready, child, ended }) => {
      child.kill("SIGTERM");
      await ended;
      return ready;
    });
    const { code, lastLine, stdout } = await checkAuth(url);
    expect(lastLine).toBe(
      `Cannot check ${url}/: nothing listens there. Start the server, or correct the URL.`,
    );
    expect([code, stdout]).toEqual([4, ""]);
  });

  it("ends with 4 when TLS fails", async () => {
    const { url } = await startCareless();
    const { code, lastLine } = await checkAuth(url.replace("http:", "https:"));
    expect(lastLine).toMatch(/^Cannot check https:.*TLS/);
    expect(code).toBe(4);
  });

  it("reports what it has judged when a signal stops it, and ends with 130", async () => {
    const { url, requests } = await startHandMade(() => ({
      status: 200,
      body: { token: "t", record: {} },
      delayMs: 200,
    }));
    const args = ["check", url, "--api", "auth", "--accounts", accountsFile, "--rate", "5/s"];
    const running = start([...args, "--reporter", "json"]);
    await until(() => (requests.length > 2 ? "sent" : ""), /sent/);
    running.child.kill("SIGINT");
    const { code, lastLine, stdout } = await running.ended;
    expect(lastLine).toMatch(
      /^Stopped by SIGINT (after \d+ of \d+ checks|before anything could be judged)\./,
    );
    expect(JSON.parse(stdout)).toMatchObject({ api: "auth", missing: expect.any(String) });
    expect(code).toBe(130);
  });

  it("ends with 143 when it is told to end", async () => {
    const { url, requests } = await startHandMade(() => ({ status: 500, body: {}, delayMs: 5000 }));
    const running = start(["check", url, "--api", "auth", "--accounts", accountsFile]);
    await until(() => (requests.length > 0 ? "sent" : ""), /sent/);
    running.child.kill("SIGTERM");
    const { code, lastLine } = await running.ended;
    expect(lastLine).toBe(
      "Stopped by SIGTERM before anything could be judged. Run it again for a verdict.",
    );
    expect(code).toBe(143);
  });
});
