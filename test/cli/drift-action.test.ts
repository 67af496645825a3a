import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { parse } from "yaml";
import { createProject } from "./support/drift.ts";

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** What `npm ci` leaves in a project that has doubletake among its dependencies. */
function install(cwd: string): void {
  const bin = join(cwd, "node_modules/.bin");
  mkdirSync(bin, { recursive: true });
  const text = `#!/bin/sh\nexec '${process.execPath}' '${inject("binary")}' "$@"\n`;
  writeFileSync(join(bin, "doubletake"), text, { mode: 0o755 });
}

/** Runs the script of the action as GitHub does, in a project that has doubletake installed. */
function runAction(cwd: string, inputs: Readonly<Record<string, string>>, folder = "."): Ran {
  install(cwd);
  mkdirSync(join(cwd, folder), { recursive: true });
  const files = {
    GITHUB_STEP_SUMMARY: join(cwd, "summary.md"),
    GITHUB_OUTPUT: join(cwd, "output"),
  };
  for (const file of Object.values(files)) writeFileSync(file, "");
  const env = { ...process.env, ...files, GITHUB_WORKSPACE: cwd, RUNNER_TEMP: cwd };
  const { status, stdout, stderr } = spawnSync("bash", [resolve("action/run.sh")], {
    cwd: join(cwd, folder),
    encoding: "utf8",
    env: {
      ...env,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name}`, value]),
      ),
    },
  });
  const lines = readFileSync(files.GITHUB_OUTPUT, "utf8").trim().split("\n");
  return {
    code: status,
    stdout,
    stderr,
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"),
    outputs: Object.fromEntries(lines.map((line) => line.split(/=(.*)/s, 2))),
  };
}

const COMMAND = "drift types --spec auth.yaml --types auth.gen.ts";

describe("the action", () => {
  it("is green when all agree", () => {
    const { cwd } = createProject();
    const { code, outputs, summary, stderr } = runAction(cwd, { COMMAND });
    expect([code, stderr.includes("Failed")]).toEqual([0, false]);
    expect(outputs["exit-code"]).toBe("0");
    expect(outputs["sarif"]?.startsWith(cwd)).toBe(true);
    // A second step of the job has a file of its own.
    expect(runAction(cwd, { COMMAND }).outputs["sarif"]).not.toBe(outputs["sarif"]);
    expect(summary).toContain("## ✅ doubletake");
  });

  it("is red with an annotation, a summary and SARIF when something differs", () => {
    const { cwd, edit } = createProject();
    edit("auth.gen.ts", "            unit: string;\n", "");
    const { code, outputs, summary, stdout } = runAction(cwd, { COMMAND });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=auth\.yaml,line=\d+,title=types\/member-missing/m);
    expect(summary).toContain("## ❌ doubletake");
    expect(summary).toContain("types/member-missing");
    expect(outputs["exit-code"]).toBe("1");
    expect(readFileSync(outputs["sarif"] ?? "", "utf8")).toContain('"uri": "auth.yaml"');
  });

  it.each([
    ["packages/api", "packages/api", "packages/api"],
    ["a&b|c, d", "a&b|c%2C d", "a%26b%7Cc%2C%20d"],
  ])("names files from the root of the repository when it runs in %s", (folder, shown, uri) => {
    const { cwd, edit } = createProject();
    edit("auth.gen.ts", "            unit: string;\n", "");
    mkdirSync(join(cwd, folder), { recursive: true });
    for (const name of ["auth.yaml", "auth.gen.ts"]) {
      copyFileSync(join(cwd, name), join(cwd, folder, name));
    }
    const { outputs, stdout } = runAction(cwd, { COMMAND }, folder);
    expect(stdout).toContain(`::error file=${shown}/auth.yaml,line=`);
    expect(readFileSync(outputs["sarif"] ?? "", "utf8")).toContain(`"uri": "${uri}/auth.yaml"`);
  });

  it("says in the summary what kept it from a report", () => {
    const { cwd } = createProject();
    const { code, outputs, summary, stdout } = runAction(cwd, { COMMAND: "drift docs none.md" });
    expect(code).toBe(2);
    expect(stdout).toMatch(/^::error title=doubletake::Cannot /m);
    expect(summary).toContain("Cannot ");
    expect(outputs).toEqual({ "exit-code": "2" });
  });

  it.each([
    ["an open quote", { ARGS: "--fail-on 'any" }, "a quote is not closed in its line"],
    ["a line end in quotes", { ARGS: '--baseline "a\nb"' }, "a quote is not closed in its line"],
    ["an empty word", { ARGS: '--baseline ""' }, 'Cannot use --baseline ""'],
    ["a flag for a value", { CONFIG: "--help" }, "Cannot read --help: the file does not exist"],
    ["a command in a value", { CONFIG: "$(touch pwned)" }, "Cannot read $(touch pwned)"],
    ["a second line", { ARGS: "--fail-on any\ntouch pwned" }, "too many arguments"],
    ["marks of a format", { ARGS: "--baseline %s%n" }, "Cannot read %25s%25n"],
  ])("says what is wrong with %s", (_, inputs, sentence) => {
    const { cwd } = createProject();
    const { code, outputs, stdout, summary } = runAction(cwd, { COMMAND, ...inputs });
    expect(stdout).toMatch(/^::error title=doubletake::Cannot /m);
    expect(stdout).toContain(sentence);
    expect(summary).toContain("\n\n    Cannot ");
    expect([code, outputs]).toEqual([2, { "exit-code": "2" }]);
    expect(existsSync(join(cwd, "pwned"))).toBe(false);
  });

  it("runs the gates where the command is blank, and takes help for no failure", () => {
    const { cwd } = createProject({ "doubletake.config.yaml": "drift: { mock: [auth] }\n" });
    expect(runAction(cwd, { COMMAND: " \n" })).toMatchObject({ code: 0 });
    const help = runAction(cwd, { COMMAND: "drift --help" });
    expect([help.code, help.summary]).toEqual([0, ""]);
  });

  it("says that doubletake is not installed, or that nothing can be written", () => {
    const { cwd } = createProject();
    const env = { PATH: process.env["PATH"] };
    const run = (more: NodeJS.ProcessEnv, folder: string) =>
      spawnSync("bash", [resolve("action/run.sh")], {
        cwd: folder,
        encoding: "utf8",
        env: { ...env, ...more },
      });
    const absent = run({}, "/");
    expect(absent.stdout).toContain("it is not installed here. Run npm ci before this step");
    expect(absent.status).toBe(4);
    runAction(cwd, { COMMAND });
    const unwritable = run({ RUNNER_TEMP: join(cwd, "auth.yaml") }, cwd);
    expect(unwritable.stdout).toContain("Cannot write to RUNNER_TEMP");
    expect(unwritable.status).toBe(4);
  });

  it("keeps quoted words together, and runs nothing that an input says", () => {
    const { cwd } = createProject({ "my rules.yaml": "drift: { mock: [auth] }\n" });
    const args = "--fail-on 'warning' --reporter \"json=out report.json\"";
    const ran = runAction(cwd, { CONFIG: "my rules.yaml", ARGS: args });
    expect(ran.code).toBe(0);
    expect(readFileSync(join(cwd, "out report.json"), "utf8")).toContain('"api": "auth"');
    const hostile = runAction(cwd, { COMMAND: "drift $(touch pwned) `touch pwned`" });
    expect(hostile.code).toBe(2);
    expect(() => readFileSync(join(cwd, "pwned"))).toThrow("ENOENT");
  });
});

describe("the examples", () => {
  it("of a workflow uses inputs and outputs that the action has", () => {
    const action = parse(readFileSync("action.yml", "utf8"));
    const { jobs } = parse(readFileSync("examples/github-workflow.yml", "utf8"));
    const step = jobs.drift.steps.find(({ id }: { id?: string }) => id === "drift");
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with)));
    expect(Object.keys(action.outputs)).toEqual(["exit-code", "sarif"]);
  });

  it("of a hook keeps drift from being committed", () => {
    const { cwd, edit } = createProject({
      "doubletake.config.yaml":
        "drift: { types: [{ api: mine, file: auth.gen.ts, spec: auth.yaml }] }\n",
    });
    install(cwd);
    const { repos } = parse(readFileSync("examples/pre-commit-config.yaml", "utf8"));
    const [{ entry, files }] = repos[0].hooks;
    expect("src/api/schema.gen.ts").toMatch(new RegExp(files));
    const git = (...args: readonly string[]) =>
      spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.test", ...args], {
        cwd,
        encoding: "utf8",
      });
    git("init", "--quiet");
    writeFileSync(join(cwd, ".git/hooks/pre-commit"), `#!/bin/sh\nexec ${entry}\n`, {
      mode: 0o755,
    });
    git("add", "auth.yaml", "auth.gen.ts", "doubletake.config.yaml");
    expect(git("commit", "--message", "all agree")).toMatchObject({ status: 0 });
    edit("auth.gen.ts", "            unit: string;\n", "");
    const { status, stderr } = git("commit", "--all", "--message", "drift");
    expect(stderr).toContain("Failed: 1 of 10 checks failed: types/member-missing.");
    expect(status).toBe(1);
  });
});
