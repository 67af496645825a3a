import { describe, expect, it } from "vitest";
import { createFolder, run } from "./support/cli.ts";
import { startMock } from "./support/mock.ts";

const SECRET = "s3cret-word";

async function check(text: string, env: Readonly<Record<string, string>> = {}, api = "rocketchat") {
  const cwd = createFolder({ "accounts.yaml": text });
  const args = ["check", "http://127.0.0.1:9", "--api", api, "--accounts", "accounts.yaml"];
  return run([...args, "--plan"], { cwd, env });
}

describe("an accounts file", () => {
  it.each([
    ["rocketcat: {}", ':1: "rocketcat" is no API. Did you mean "rocketchat"?'],
    [
      `rocketchat:\n  membr: { username: a, password: ${SECRET} }`,
      ':2: /rocketchat/membr is wrong. Did you mean "member"? There is no such role, there is',
    ],
    [
      `rocketchat:\n  member:\n    username: a\n    pasword: ${SECRET}`,
      ':4: /rocketchat/member/pasword is wrong. Did you mean "password"? There is no such member, there is',
    ],
    ["rocketchat:\n  member: { username: a }", 'member is wrong. It has no "password".'],
    [
      `rocketchat:\n  totp: { username: a, email: a@b.c, password: ${SECRET} }`,
      'totp is wrong. It has no "secret".',
    ],
    [
      `rocketchat:\n  totp: { username: a, email: a@b.c, password: x, secret: ${SECRET} }`,
      "secret is wrong. It is no base32",
    ],
    [
      `rocketchat:\n  member: { username: a, email: ${SECRET}, password: x }`,
      "email is wrong. It is no e-mail address.",
    ],
    ["rocketchat:\n  member: { username: a, password: 123456 }", "is no text: put it in quotes."],
    ['rocketchat:\n  member: { username: a, password: "" }', "password is wrong. It is empty."],
    ["rocketchat:\n  member: alice", "/rocketchat/member is wrong. It is no object."],
    ["rocketchat:", "/rocketchat is wrong. It is no object of accounts by role."],
    ["- rocketchat", "accounts.yaml:1: it is no YAML or JSON object"],
    [
      `rocketchat:\n  member: { password: *${SECRET} }`,
      'accounts.yaml:1: a text begins with "*", which is an alias of no anchor.',
    ],
    [
      `rocketchat:\n  member:\n    username: a\n    password: ${SECRET}\n    password: b`,
      "accounts.yaml:5: it is no YAML or JSON (Map keys must be unique).",
    ],
    [
      `rocketchat:\n  member:\n    password: @${SECRET}`,
      "accounts.yaml:3: it is no YAML or JSON (a text begins with a character that needs quotes).",
    ],
    [
      `rocketchat:\n  member:\n    password: |${SECRET}\n      x`,
      "accounts.yaml:3: it is no YAML or JSON (a character stands where none can).",
    ],
    [
      `rocketchat:\n  member: { password: !${SECRET}!x y }`,
      'accounts.yaml:2: it is no YAML or JSON (a text begins with "!"',
    ],
    [
      `rocketchat:\n  member:\n    username: a\n\tpassword: ${SECRET}`,
      "accounts.yaml:4: it is no YAML or JSON (Tabs are not allowed as indentation).",
    ],
    ["rocketchat: &a { member: *a }", ":1: /rocketchat/member is an alias of what it stands in."],
    ["[".repeat(10_000), "accounts.yaml:1: it is no YAML or JSON (it is nested too deeply)."],
    [" ".repeat(2 ** 20 + 1), "accounts.yaml: it is larger than 1 MiB."],
    [
      'rocketchat:\n  member:\n    username: a\n    password: "${NOT_SET}"',
      "accounts.yaml:4: the variable NOT_SET is not set.",
    ],
  ])("is refused with its line and without its values: %j", async (text, sentence) => {
    const { code, lastLine, stderr, stdout } = await check(text, { NOT_SET: "" });
    expect(lastLine).toContain(sentence);
    expect(stderr + stdout).not.toContain(SECRET);
    expect(code).toBe(2);
  });

  it("may be a folder by mistake", async () => {
    const args = ["check", "http://127.0.0.1:9", "--api", "auth", "--accounts", "."];
    expect((await run(args)).lastLine).toContain("Name a file, not a directory.");
  });

  it("that never ends is not read", async () => {
    const args = ["check", "http://127.0.0.1:9", "--api", "auth", "--accounts", "/dev/zero"];
    const { code, lastLine } = await run(args);
    expect(lastLine).toContain("Cannot read /dev/zero: it is a device or a pipe.");
    expect(code).toBe(2);
  });

  it("may speak of other built-in APIs, configured or not", async () => {
    expect(await check("rocketchat: nonsense", {}, "auth")).toMatchObject({ code: 0 });
    const cwd = createFolder({
      "doubletake.config.yaml": "apis: [auth]\n",
      "accounts.yaml": "auth: {}\nrocketchat: nonsense\n",
    });
    const args = ["check", "http://127.0.0.1:9", "--accounts", "accounts.yaml", "--plan"];
    expect(await run(args, { cwd })).toMatchObject({ code: 0 });
  });

  it("takes passwords from the environment, and JSON", async () => {
    const { ready } = await startMock();
    const cwd = createFolder({
      "accounts.json": JSON.stringify({
        auth: { member: { username: "ada", email: "ada@example.test", password: "${A}-and-${B}" } },
      }),
    });
    const { code, stdout } = await run(
      ["check", ready.url, "--api", "auth", "--accounts", "accounts.json", "--reporter", "json"],
      { cwd, env: { A: "Trail", B: "Ridge-1" } },
    );
    expect([code, stdout.includes("Trail-and-Ridge-1")]).toEqual([0, false]);
  });

  it("writes $${NAME} for a text that looks like a variable", async () => {
    const text = 'auth:\n  member: { username: ada, password: "$${A}" }';
    expect(await check(text, {}, "auth")).toMatchObject({ code: 0 });
  });
});
