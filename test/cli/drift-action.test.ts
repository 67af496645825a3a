import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
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

/** Runs the script of the action as GitHub does, in a project that has doubletake installed. */
function runAction(cwd: string, inputs: Readonly<Record<string, string>>, folder = "."): Ran {
  const bin = join(cwd, "node_modules/.bin");
  mkdirSync(bin, { recursive: true });
  mkdirSync(join(cwd, folder), { recursive: true });
  const program = join(bin, "doubletake");
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${inject("binary")}' "$@"\n`);
  chmodSync(program, 0o755);
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
    expect(outputs).toEqual({ "exit-code": "0", sarif: join(cwd, "doubletake.sarif") });
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

  it("names files from the root of the repository when it runs in a folder", () => {
    const { cwd, edit } = createProject();
    edit("auth.gen.ts", "            unit: string;\n", "");
    for (const name of ["auth.yaml", "auth.gen.ts"]) {
      mkdirSync(join(cwd, "packages/api"), { recursive: true });
      writeFileSync(join(cwd, "packages/api", name), readFileSync(join(cwd, name)));
    }
    const { outputs, stdout } = runAction(cwd, { COMMAND }, "packages/api");
    expect(stdout).toMatch(/^::error file=packages\/api\/auth\.yaml,line=\d+/m);
    expect(readFileSync(outputs["sarif"] ?? "", "utf8")).toContain(
      '"uri": "packages/api/auth.yaml"',
    );
  });

  it("says in the summary what kept it from a report", () => {
    const { cwd } = createProject();
    const { code, outputs, summary, stdout } = runAction(cwd, { COMMAND: "drift docs none.md" });
    expect(code).toBe(2);
    expect(stdout).toMatch(/^::error title=doubletake::Cannot /m);
    expect(summary).toContain("Cannot ");
    expect(outputs).toEqual({ "exit-code": "2" });
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

  it("of a hook names a command that there is", () => {
    const { repos } = parse(readFileSync("examples/pre-commit-config.yaml", "utf8"));
    expect(repos[0].hooks[0].entry).toBe("npx --no -- doubletake drift");
  });
});
