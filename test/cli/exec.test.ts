import { describe, expect, it } from "vitest";
import { run, start, until } from "./support/cli.ts";

const login = `
  const { DOUBLETAKE_URL, DOUBLETAKE_CONTROL_URL, DOUBLETAKE_WORLD } = process.env;
  const reply = await fetch(DOUBLETAKE_URL + "/api/v1/login", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "myusername", password: "my$up3erP@ssw0rd" }),
  });
  console.log(reply.status, DOUBLETAKE_CONTROL_URL === DOUBLETAKE_URL + "/__mock/v1", DOUBLETAKE_WORLD);
  process.exit(7);
`;

describe("doubletake exec", () => {
  it("gives the command a mock, its environment and its own exit code", async () => {
    const args = ["exec", "--", process.execPath, "--input-type=module", "-e", login];
    expect(await run(args)).toMatchObject({ code: 7, stdout: "200 true default\n", stderr: "" });
  });

  it("leaves the control URL out when there is no control API", async () => {
    const args = ["exec", "--no-control", "--", "sh", "-c", 'echo "[$DOUBLETAKE_CONTROL_URL]"'];
    const { stdout } = await run(args, { env: { DOUBLETAKE_CONTROL_URL: "http://other" } });
    expect(stdout).toBe("[]\n");
  });

  it("answers 128 + n when a signal ended the command", async () => {
    expect((await run(["exec", "--", "sh", "-c", "kill -KILL $$"])).code).toBe(137);
  });

  it("hands signals on, and waits for the command", async () => {
    const script = "trap 'echo bye; exit 3' TERM; echo up; while :; do sleep 0.05; done";
    const { child, ended, stdout } = start(["exec", "--", "sh", "-c", script]);
    await until(stdout, /up/);
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ code: 3, stdout: "up\nbye\n" });
  });

  it.each([
    ["no-such-command", 127],
    ["/etc/passwd", 126],
  ])("answers for %s as a shell does", async (command, code) => {
    const ended = await run(["exec", "--", command]);
    expect([ended.code, ended.lastLine]).toEqual([code, expect.stringContaining(`"${command}"`)]);
  });
});
