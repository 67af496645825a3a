import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { createProject, TYPES } from "./support/drift.ts";
import { accountsFile } from "./support/target.ts";
import { startMock } from "./support/mock.ts";

const LOGIN = "required: [username, password]";

describe("doubletake drift", () => {
  it("ends with 0 when all agree, and says nothing on stderr", async () => {
    const { drift } = createProject();
    const { code, stdout, stderr } = await drift(TYPES);
    expect(stdout).toContain("All 10 checks that could be judged passed.");
    expect([code, stderr]).toEqual([0, ""]);
  });

  it("ends with 1 and names rule, page and line when something differs", async () => {
    const { drift, edit } = createProject();
    edit("auth.yaml", LOGIN, "required: [username]");
    const { code, stdout, lastLine } = await drift(TYPES);
    expect(stdout).toContain('The types say that "password" of schema "LoginRequest" is required;');
    expect(stdout).toMatch(/Document +auth\.gen\.ts:\d+/);
    expect(stdout).toMatch(/Spec +auth\.yaml:\d+/);
    expect(lastLine).toBe(
      "Failed: 1 of 10 checks failed: types/optionality-differs. See the report above, and correct what differs or accept a finding with --baseline.",
    );
    expect(code).toBe(1);
  });

  it("ends with 3 where no gate is configured, since nothing of the project was compared", async () => {
    const { drift } = createProject();
    const { code, lastLine } = await drift([]);
    expect(lastLine).toMatch(
      /^Inconclusive: No gate is configured, so nothing was compared\. Name /,
    );
    expect(code).toBe(3);
  });

  it("judges the types and mocks of a checkout of this project without a configuration", async () => {
    const { code, stdout } = await createProject().drift(["--reporter", "tap"], { cwd: "." });
    expect(stdout.match(/^ok \d+ - mock\/\S+/gm)).toHaveLength(5);
    expect(stdout).toMatch(/^ok \d+ - types\/type-differs/m);
    expect(code).toBe(0);
  });

  it("judges the mock of an API that the configuration defines", async () => {
    const { cwd, drift } = createProject({
      "doubletake.config.js": `export default {
  apis: [{
    name: "greetings",
    profiles: ["1"],
    spec: new URL("greetings.yaml", import.meta.url),
    operations: { greet: () => ({ status: 200, body: { text: "Hello" } }) },
    settings: { schema: { type: "object" }, defaults: {} },
  }],
};`,
    });
    copyFileSync("test/fixtures/greetings.yaml", join(cwd, "greetings.yaml"));
    const { code, stdout } = await drift(["--reporter", "tap"]);
    expect(stdout).toContain("ok 1 - mock/greetings/1: ");
    expect(code).toBe(0);
  });

  it("makes one result of all gates that the configuration names", async () => {
    const { cwd, drift, edit } = createProject({
      "doubletake.config.yaml": `apis: [auth]
drift:
  types: [{ api: auth, file: auth.gen.ts, spec: auth.yaml }]
  spec: { base: old.yaml, revision: auth.yaml }
  mock: true
`,
    });
    copyFileSync(join(cwd, "auth.yaml"), join(cwd, "old.yaml"));
    expect(await drift([])).toMatchObject({ code: 0 });
    edit("auth.yaml", LOGIN, "required: [username, password, email]");
    const { code, stdout } = await drift(["--reporter", "json"]);
    const { checks, target }: Report = JSON.parse(stdout);
    const failed = checks.filter(({ verdict }) => verdict === "fail").map(({ id }) => id);
    expect(failed).toEqual(["types/optionality-differs", "spec/request-property-became-required"]);
    expect(target).toContain("; the mock of auth with its suite");
    expect(code).toBe(1);
  });

  it("ends with 3 when there is nothing to compare", async () => {
    const { drift } = createProject();
    const { code, lastLine } = await drift(["types"]);
    expect(lastLine).toMatch(/^Inconclusive: No gate is configured/);
    expect(code).toBe(3);
  });

  it("ends with 3 when no exchange of a recording is of the API", async () => {
    const { drift } = createProject({
      "other.har": JSON.stringify({ log: { version: "1.2", creator: {}, entries: [] } }),
    });
    const { code, lastLine } = await drift(["live", "other.har", "--api", "auth"]);
    expect(lastLine).toMatch(/^Inconclusive: Nothing could be judged of other\.har .*no exchange/);
    expect(code).toBe(3);
  });

  it("ends with 4 when a server cannot be reached, and when a report cannot be written", async () => {
    const { drift } = createProject();
    const live = await drift(["live", "http://127.0.0.1:1/", "--api", "auth"]);
    expect(live.lastLine).toMatch(/^Cannot check http:\/\/127\.0\.0\.1:1\//);
    expect(live.code).toBe(4);
    const report = await drift([...TYPES, "--reporter", "json=auth.yaml/report.json"]);
    expect(report.lastLine).toMatch(/^Cannot write .*report\.json/);
    expect(report.code).toBe(4);
  });

  it("ends with 4 when the generator of types is not installed", async () => {
    const missing = `import { registerHooks } from "node:module";
      registerHooks({ resolve(name, context, next) {
        if (name === "openapi-typescript") throw new Error("gone");
        return next(name, context);
      } });`;
    const node = ["--import", `data:text/javascript,${encodeURIComponent(missing)}`];
    const { drift } = createProject();
    const { code, lastLine } = await drift(TYPES, { node });
    expect(lastLine).toMatch(/^Cannot compare generated types: .* Install them: npm install/);
    expect(code).toBe(4);
  });

  it("compares a live server", async () => {
    const { ready } = await startMock();
    const { drift } = createProject();
    const args = ["live", ready.url, "--api", "auth", "--accounts", accountsFile];
    const { code, stdout } = await drift([...args, "--fail-on", "warning"]);
    expect(stdout).toContain(`${ready.url} with `);
    expect(code).toBe(0);
  });

  it("finds the operations of a server below the path of its URL", async () => {
    const { ready } = await startMock();
    const args = ["live", `${ready.url}/_w/mine/`, "--api", "auth", "--accounts", accountsFile];
    expect(await createProject().drift(args)).toMatchObject({ code: 0 });
  });

  it("compares a spec with its last commit, and writes what changed", async () => {
    const { drift, edit, cwd } = createProject();
    const git = (...args: readonly string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.test", ...args], { cwd });
    git("init", "--quiet");
    git("add", "auth.yaml");
    git("commit", "--quiet", "--message", "first");
    expect(await drift(["spec", "HEAD:auth.yaml"])).toMatchObject({ code: 0 });
    edit("auth.yaml", LOGIN, "required: [username, password, email]");
    const { code, stdout } = await drift(["spec", "HEAD:auth.yaml", "--changelog", "CHANGES.md"]);
    expect(readFileSync(join(cwd, "CHANGES.md"), "utf8")).toContain("without `email`");
    expect(stdout).toContain("spec/request-property-became-required");
    expect(code).toBe(1);
  });
});

describe("doubletake drift: wrong usage ends with 2", () => {
  it.each([
    [["tpyes"], 'there is no gate "tpyes". Did you mean "types"?'],
    [["docs"], "missing required argument 'page'"],
    [["docs", "none.md", "--api", "auth"], "Cannot read none.md"],
    [["docs", "auth.yaml", "--api", "nobody"], 'there is no API "nobody"'],
    [["docs", "auth.yaml"], "Choose one with --api."],
    [["types", "--spec", "auth.yaml"], "Cannot use --spec without --types"],
    [["types", "--types", "auth.gen.ts", "--spec", "none.yaml"], "Cannot read none.yaml"],
    [[...TYPES, "--fail-on", "often"], "expected breaking, warning or any"],
    [[...TYPES, "--reporter", "morse"], "Cannot use --reporter"],
    [[...TYPES, "--update-baseline"], "Cannot use --update-baseline: no file is named"],
    [[...TYPES, "--baseline", "none.yaml"], "Cannot read none.yaml"],
    [["spec", "none.yaml", "auth.yaml"], "Cannot read none.yaml"],
    [["spec"], "missing required argument 'base'"],
    [["live", "none.har", "--api", "auth"], "Cannot read none.har"],
    [["live", "ftp://a.test", "--api", "auth"], "it is no http or https URL"],
    [
      ["live", "auth.yaml", "--api", "auth", "--patch", "--reporter", "json"],
      "--reporter json=<file>",
    ],
  ])("%j", async (args, sentence) => {
    const { drift } = createProject();
    const { code, lastLine, stdout } = await drift(args);
    expect(lastLine).toContain(sentence);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it.each([
    ["drift: { dcos: [] }", '"drift.dcos" is no option. Did you mean "docs"?'],
    ["drift: { docs: [{ page: a.md }] }", '"drift.docs.0" must have required property'],
    ["drift: { types: [{ api: auth, file: a.ts, speck: a }] }", 'has an unknown key: "speck"'],
    ["drift: { mock: sometimes }", '"drift.mock" must be boolean or array'],
    ["drift: { mock: [nobody] }", 'there is no API "nobody"'],
    ["drift: { failOn: often }", "expected breaking, warning or any"],
    ["drift: []", '"drift" is no object'],
  ])("%s in the configuration", async (config, sentence) => {
    const { drift } = createProject({ "doubletake.config.yaml": `${config}\n` });
    const { code, lastLine } = await drift([]);
    expect(lastLine).toContain(sentence);
    expect(code).toBe(2);
  });
});

describe("doubletake drift: the configuration", () => {
  it("names the gates that are run, and no other", async () => {
    const { drift } = createProject({
      "doubletake.config.yaml": `drift:
  failOn: warning
  types: [{ api: auth, file: auth.gen.ts, spec: auth.yaml }]
`,
    });
    const { code, stdout } = await drift([]);
    expect(stdout).toContain("auth.gen.ts with auth.yaml\n");
    expect(code).toBe(0);
  });

  it("gives `drift types` its files, and its paths start where it stands", async () => {
    const { cwd, drift } = createProject({
      "doubletake.config.yaml":
        "drift: { types: [{ api: mine, file: auth.gen.ts, spec: auth.yaml }] }\n",
    });
    const folder = join(cwd, "deeper");
    mkdirSync(folder);
    const { code, stdout } = await drift(["types"], { cwd: folder });
    expect(stdout).toMatch(/^API +mine$/m);
    expect(code).toBe(0);
  });

  it("takes options before and after the gate", async () => {
    const { drift, edit } = createProject();
    edit("auth.gen.ts", "            unit: string;\n", "");
    const { code, stdout } = await drift(["--reporter", "tap", ...TYPES, "--fail-on", "any"]);
    expect(stdout).toMatch(/^TAP version 14\n/);
    expect(code).toBe(1);
  });
});
