import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { asArray, asObject, type JsonObject } from "../../src/lib/json.ts";
import {
  type FakeBroker,
  type FakeBrokerOptions,
  startFakeBroker,
} from "../contracts/support/fake-broker.ts";
import { createFolder, type Ended, run, type RunOptions, start, until } from "./support/cli.ts";
import { startMock } from "./support/mock.ts";
import { accountsFile, startHandMade } from "./support/target.ts";

const AUTH = resolve("contracts/trail-map-auth.json");
const CHAT = resolve("contracts/chat-widget-rocketchat.json");
const contract = (): JsonObject => JSON.parse(readFileSync(AUTH, "utf8"));

/** `doubletake pact` in an empty folder. */
function pact(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  // On GitHub the tests have such a file of their own.
  return run(["pact", ...args], { ...options, env: { GITHUB_STEP_SUMMARY: "", ...options.env } });
}

/** A folder with contracts in it, where they are looked for. */
function createProject(files: Readonly<Record<string, unknown>>): string {
  const cwd = createFolder();
  mkdirSync(join(cwd, "contracts"));
  const texts = Object.entries(files).map(
    ([name, value]) =>
      [
        `contracts/${name}`,
        typeof value === "string" ? value : JSON.stringify(value, null, 2),
      ] as const,
  );
  for (const [name, text] of texts) writeFileSync(join(cwd, name), text);
  return cwd;
}

/** The contract of the map with its one login by user name, edited. */
function edited(edit: (interaction: JsonObject) => JsonObject): JsonObject {
  const whole = contract();
  const one = asArray(whole["interactions"])
    .map(asObject)
    .find(({ description }) => description === "a login by user name");
  return { ...whole, interactions: [edit(one ?? {})] };
}

const expectStatus = (status: number) => (one: JsonObject) => ({
  ...one,
  response: { ...asObject(one["response"]), status },
});

const inState = (name: string) => (one: JsonObject) => ({ ...one, providerStates: [{ name }] });

describe("doubletake pact compare", () => {
  it("agrees with the contracts of this project", async () => {
    const { code, stdout, stderr } = await pact(["compare", AUTH, CHAT]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("All 15 checks that could be judged passed.");
  });

  it("looks into contracts/ when no files are named", async () => {
    const cwd = createProject({ "a.json": contract() });
    expect((await pact(["compare"], { cwd })).code).toBe(0);
  });

  it.each([
    ["a folder", "contracts"],
    ["a glob", "contr*/**/*.json"],
  ])("takes %s", async (_, named) => {
    const cwd = createProject({ "a.json": edited(expectStatus(201)) });
    expect((await pact(["compare", named], { cwd })).code).toBe(1);
  });

  it("names the lines of the contract and of the spec", async () => {
    const cwd = createProject({ "a.json": edited(expectStatus(201)) });
    const { code, stdout, lastLine } = await pact(["compare", "--reporter", "json"], { cwd });
    expect(code).toBe(1);
    expect(lastLine).toMatch(/^Failed: 1 of 15 checks failed: pact\/status-is-documented\./);
    const { checks } = JSON.parse(stdout);
    const findings = asArray(checks).flatMap((check) => asArray(asObject(check)["findings"]));
    expect(findings).toHaveLength(1);
    const text = readFileSync(join(cwd, "contracts/a.json"), "utf8");
    const line = text.split("\n").findIndex((each) => each.includes('"status": 201')) + 1;
    expect(findings[0]).toMatchObject({
      id: "pact/status-is-documented",
      level: "must",
      operationId: "login",
      received: "201",
      document: { file: "contracts/a.json", line },
      spec: { file: "openapi/auth.yaml", pointer: "#/paths/~1auth~1login/post/responses" },
    });
  });

  it("reports in every form", async () => {
    const cwd = createProject({ "a.json": edited(expectStatus(201)) });
    const names = ["json", "junit", "html", "sarif", "markdown", "tap"];
    const sinks = names.flatMap((name) => ["--reporter", `${name}=out.${name}`]);
    const { code, stdout } = await pact(["compare", ...sinks, "--reporter", "github"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain("::error");
    for (const name of names) {
      const text = readFileSync(join(cwd, `out.${name}`), "utf8");
      expect([name, text.includes("pact/status-is-documented")]).toEqual([name, true]);
    }
  });

  it("accepts what a baseline accepts, and tells when that is gone", async () => {
    const cwd = createProject({ "a.json": edited(expectStatus(201)) });
    const accepted = ["compare", "--baseline", "accepted.yaml"];
    expect((await pact([...accepted, "--update-baseline"], { cwd })).code).toBe(0);
    const file = join(cwd, "accepted.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("TODO", "The map team"));
    expect((await pact(accepted, { cwd })).code).toBe(0);
    writeFileSync(join(cwd, "contracts/a.json"), JSON.stringify(contract()));
    const { code, lastLine } = await pact(accepted, { cwd });
    expect([code, lastLine]).toEqual([1, expect.stringContaining("must be looked at again")]);
  });

  it("fails on a should only when it is told to", async () => {
    const withQuery = (one: JsonObject) => ({
      ...one,
      request: { ...asObject(one["request"]), query: { expand: ["location"] } },
    });
    const cwd = createProject({ "a.json": edited(withQuery) });
    expect((await pact(["compare"], { cwd })).code).toBe(0);
    expect((await pact(["compare", "--fail-on", "should"], { cwd })).code).toBe(1);
  });

  it("takes its options from the environment and the configuration, too", async () => {
    const cwd = createProject({});
    writeFileSync(
      join(cwd, "other.json"),
      JSON.stringify({ ...contract(), provider: { name: "login" } }),
    );
    writeFileSync(join(cwd, "doubletake.config.yaml"), "pact: { files: other.json, api: auth }\n");
    expect((await pact(["compare"], { cwd })).code).toBe(0);
    const env = { DOUBLETAKE_API: "rocketchat" };
    expect((await pact(["compare"], { cwd, env })).code).toBe(1);
  });

  it("refuses a provider that is no API, unless it is told which", async () => {
    const cwd = createProject({ "a.json": { ...contract(), provider: { name: "outh" } } });
    const { code, lastLine } = await pact(["compare"], { cwd });
    expect([code, lastLine]).toEqual([2, expect.stringContaining('Did you mean "auth"?')]);
    expect((await pact(["compare", "--api", "auth"], { cwd })).code).toBe(0);
  });

  it.each([
    ["no JSON", '{\n"consumer": {', "contracts/a.json:2: it is broken JSON"],
    ["YAML", "consumer:\n  name: x\n", "it is broken JSON"],
    ["no contract", "{}", 'it has no "interactions"'],
    ["a list", "[]", "expected an object"],
    ["nameless", '{"interactions":[]}', 'its "consumer" has no name'],
    [
      "an interaction of nothing",
      '{"consumer":{"name":"a"},"provider":{"name":"auth"},"interactions":[{}]}',
      "no request or no response",
    ],
  ])("refuses a file that is %s", async (_, text, reason) => {
    const cwd = createProject({ "a.json": text });
    const { code, lastLine, stdout } = await pact(["compare"], { cwd });
    expect([code, lastLine, stdout]).toEqual([2, expect.stringContaining(reason), ""]);
  });

  it("refuses a name of nothing", async () => {
    const { code, lastLine } = await pact(["compare", "nowhere.json"]);
    expect([code, lastLine]).toEqual([2, expect.stringContaining("there is no such file")]);
  });

  it.each([
    ["there are no files", {}, "There is no contract"],
    [
      "there are no interactions",
      { "a.json": { ...contract(), interactions: [] } },
      "holds no interaction",
    ],
    [
      "there are only messages",
      { "a.json": { ...contract(), interactions: undefined, messages: [{ description: "a" }] } },
      "holds only messages",
    ],
  ])("judges nothing when %s", async (_, files, reason) => {
    const { code, lastLine } = await pact(["compare"], { cwd: createProject(files) });
    expect([code, lastLine]).toEqual([3, expect.stringContaining(reason)]);
  });
});

describe("doubletake pact verify", () => {
  it("finds that the mocks keep the contracts of this project, and prints only its report", async () => {
    const { code, stdout, stderr } = await pact([
      "verify",
      "--mock",
      AUTH,
      CHAT,
      "--reporter",
      "json",
    ]);
    expect([code, stderr]).toEqual([0, ""]);
    const { summary, target } = JSON.parse(stdout);
    expect(summary).toMatchObject({ pass: 19, fail: 0 });
    expect(target).toBe("the mock of auth, the mock of rocketchat");
  });

  it.each([
    ["auth", "pocketbase-0.23"],
    ["rocketchat", "5"],
    ["rocketchat", "8"],
  ])("finds the same of %s in profile %s", async (api, profile) => {
    const args = ["verify", "--mock", AUTH, CHAT, "--api", api, "--profile", `${api}=${profile}`];
    expect((await pact(args)).code).toBe(0);
  });

  it("verifies with a mock that others use, in a world of its own", async () => {
    const { ready, login } = await startMock();
    expect((await login("myusername", "my$up3erP@ssw0rd")).status).toBe(200);
    const { code, stderr } = await pact(["verify", ready.url, AUTH, CHAT]);
    expect([code, stderr]).toEqual([0, ""]);
    const worlds: unknown = await (await fetch(`${ready.controlUrl ?? ""}/worlds`)).json();
    expect(asArray(asObject(worlds)["worlds"]).map((world) => asObject(world)["id"])).toEqual([
      "default",
    ]);
  });

  it("shows what was expected, what came, and neither password nor token", async () => {
    const cwd = createProject({ "a.json": edited(expectStatus(400)) });
    const { code, stdout } = await pact(["verify", "--mock", "--reporter", "json"], { cwd });
    expect(code).toBe(1);
    const [check] = asArray(asObject(JSON.parse(stdout))["checks"]).map(asObject);
    expect(check).toMatchObject({
      id: "pact/trail-map/a-login-by-user-name-given-ada-has-a-location",
      verdict: "fail",
      findings: [
        {
          expected: "400",
          received: "200",
          document: { file: "contracts/a.json" },
          spec: { file: "openapi/auth.yaml" },
          exchange: { request: { method: "POST" }, response: { status: 200 } },
        },
      ],
    });
    expect(stdout).not.toContain("Trail-and-Ridge-1");
    expect(stdout).not.toContain("eyJ");
  });

  it("fails an interaction whose state nobody can set", async () => {
    const cwd = createProject({ "a.json": edited(inState("ada has a locaton")) });
    const { code, stdout } = await pact(["verify", "--mock"], { cwd });
    expect(code).toBe(1);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain('Did you mean "ada has a location"?');
  });

  it("only records what a pending interaction finds", async () => {
    const pending = (one: JsonObject) => ({ ...expectStatus(201)(one), pending: true });
    const cwd = createProject({ "a.json": edited(pending) });
    const { code, stdout } = await pact(["verify", "--mock"], { cwd });
    expect([code, stdout]).toEqual([0, expect.stringContaining("Recorded (1)")]);
  });

  it("uses the functions of a module", async () => {
    const { ready } = await startMock();
    const cwd = createProject({ "a.json": edited((one) => one) });
    const values = '{ username: "ada", password: "Trail-and-Ridge-1" }';
    writeFileSync(
      join(cwd, "states.mjs"),
      `export default { "ada has a location": () => (${values}) };`,
    );
    const hooked = ["verify", ready.url, "--state-hook"];
    expect((await pact([...hooked, "states.mjs"], { cwd })).code).toBe(0);
    writeFileSync(join(cwd, "none.mjs"), "export default 3;");
    const { code, lastLine } = await pact([...hooked, "none.mjs"], { cwd });
    expect([code, lastLine]).toEqual([2, expect.stringContaining("no object of functions")]);
  });

  it("asks a hook, and says why a state could not be set", async () => {
    const { ready } = await startMock();
    const hook = await startHandMade((body) =>
      body.includes("locked")
        ? { status: 500, body: "the database is locked" }
        : { status: 200, body: {} },
    );
    const args = ["verify", ready.url, "--state-hook", hook.url];
    const cwd = createProject({ "a.json": edited((one) => one) });
    expect((await pact(args, { cwd })).code).toBe(0);
    const locked = createProject({ "a.json": edited(inState("all is locked")) });
    const { code, stdout } = await pact(args, { cwd: locked });
    const said = stdout.replaceAll(/\s+/g, " ");
    expect([code, said]).toEqual([1, expect.stringContaining("the database is locked")]);
  });

  it("takes accounts for states, as far as they go", async () => {
    const { ready } = await startMock();
    const { code, stdout } = await pact(["verify", ready.url, CHAT, "--accounts", accountsFile]);
    expect(code).toBe(1);
    expect(stdout).toContain("13 checks: 12 passed, 1 failed");
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("Give --state-hook.");
  });

  it("says so when nothing sets states", async () => {
    const server = await startHandMade(() => ({ status: 418, body: {} }));
    const { code, stderr } = await pact(["verify", server.url, AUTH]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("Nothing sets provider states")]);
  });

  it("reports a server that is silent", async () => {
    const server = await startHandMade(() => ({ status: 200, body: {}, delayMs: 3000 }));
    const cwd = createProject({ "a.json": edited((one) => one) });
    const { code, stdout } = await pact(["verify", server.url, "--timeout", "200"], { cwd });
    expect([code, stdout]).toEqual([1, expect.stringContaining("it took too long (--timeout)")]);
  });

  it("ends with 4 when nobody is there", async () => {
    const { code, lastLine } = await pact(["verify", "http://127.0.0.1:65531", AUTH]);
    expect([code, lastLine]).toEqual([4, expect.stringContaining("nothing listens there")]);
  });

  it("ends with 4 without Pact's own library", async () => {
    const cwd = createFolder({ "hide.mjs": HIDE });
    const { code, lastLine } = await pact(["verify", "--mock", AUTH], {
      cwd,
      node: ["--import", `file://${join(cwd, "hide.mjs")}`],
    });
    expect([code, lastLine]).toEqual([
      4,
      expect.stringContaining("npm install --save-dev @pact-foundation/pact"),
    ]);
  });

  it("stops at once when it is told to, and leaves no file behind", async () => {
    const server = await startHandMade(() => ({ status: 200, body: {}, delayMs: 60_000 }));
    const cwd = createProject({ "a.json": edited((one) => one) });
    const temporary = createFolder();
    const { child, ended, stderr } = start(["pact", "verify", server.url, "--timeout", "60000"], {
      cwd,
      env: { TMPDIR: temporary },
    });
    await until(stderr, /Nothing sets provider states/);
    await untilAsked(() => server.requests.some(({ url }) => url === "/auth/login"));
    const listOwn = () => readdirSync(temporary).filter((name) => name.startsWith("doubletake-"));
    expect(listOwn()).toHaveLength(1);
    child.kill("SIGINT");
    const { code, lastLine } = await ended;
    expect([code, lastLine]).toEqual([130, expect.stringMatching(/^Stopped by SIGINT/)]);
    expect(listOwn()).toEqual([]);
  });

  it("runs twice at a time", async () => {
    const runs = [1, 2].map(() => pact(["verify", "--mock", AUTH]));
    expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0]);
  });

  it("lets the library speak only with --debug", async () => {
    const cwd = createProject({ "a.json": edited((one) => one) });
    expect((await pact(["verify", "--mock"], { cwd })).stderr).toBe("");
    const { stderr } = await pact(["verify", "--mock", "--debug"], { cwd });
    expect(stderr).toContain("pact_verifier");
  });

  it("is not led astray by what is set for other Pact tools", async () => {
    const env = {
      PACT_DESCRIPTION: "no such interaction",
      PACT_BROKER_BASE_URL: "http://127.0.0.1:65531",
      HTTP_PROXY: "http://127.0.0.1:65531",
    };
    const { code, stdout } = await pact(["verify", "--mock", AUTH], { env });
    expect([code, stdout]).toEqual([0, expect.stringContaining("6 checks: 6 passed")]);
  });

  it("leaves messages of a queue out", async () => {
    const whole = edited((one) => one);
    const message = { type: "Asynchronous/Messages", description: "a message", contents: {} };
    const interactions = [...asArray(whole["interactions"]), message];
    const cwd = createProject({ "a.json": { ...whole, interactions } });
    const { code, stdout } = await pact(["verify", "--mock"], { cwd });
    expect([code, stdout]).toEqual([0, expect.stringContaining("1 check: 1 passed")]);
  });

  it.each([
    ["a server is missing", [AUTH], "no server is named"],
    ["a server has no scheme", ["localhost:4010", AUTH], 'Did you mean "http://localhost:4010"?'],
    ["all is missing", [], "no server is named"],
    ["a mock has a hook", ["--mock", "--state-hook", "http://localhost"], "is for a real server"],
    ["a mock has a URL", ["http://localhost", "--mock"], "a mock and a server"],
    ["files and a broker", ["--mock", AUTH, "--broker", "http://localhost"], "from a broker"],
    [
      "results are of no version",
      ["--mock", "--publish-results", "--broker", "http://localhost"],
      "--provider-version",
    ],
    ["selectors are no list", ["--mock", "--consumer-version-selectors", "{"], "a list of objects"],
    [
      "a broker has a password",
      ["--mock", "--broker", "http://a:b@localhost"],
      "without credentials",
    ],
  ])("is wrong usage when %s", async (_, args, reason) => {
    const { code, lastLine } = await pact(["verify", ...args]);
    expect([code, lastLine]).toEqual([2, expect.stringContaining(reason)]);
  });
});

describe("doubletake pact verify with a broker", () => {
  const BROKER = ["verify", "--mock", "--api", "auth", "--broker"];

  it("verifies what the broker has, and tells it", async () => {
    const broker = await startBroker({ token: "t0ken-of-ours", contracts: [contract()] });
    const args = [
      ...BROKER,
      broker.url,
      "--branch",
      "main",
      "--publish-results",
      "--provider-version",
      "7",
    ];
    const { code, stdout } = await pact(args, {
      env: { DOUBLETAKE_BROKER_TOKEN: "t0ken-of-ours" },
    });
    expect([code, stdout]).toEqual([0, expect.stringContaining("6 checks: 6 passed")]);
    expect(broker.results).toMatchObject([{ success: true, providerApplicationVersion: "7" }]);
    expect(broker.selectors).toEqual([[{ branch: "main" }]]);
  });

  it("fails when the broker's contract is not kept", async () => {
    const broker = await startBroker({ contracts: [edited(expectStatus(201))] });
    const args = [...BROKER, broker.url, "--publish-results", "--provider-version", "7"];
    expect((await pact(args)).code).toBe(1);
    expect(broker.results).toMatchObject([{ success: false }]);
  });

  it("judges nothing when the broker has no contract", async () => {
    const broker = await startBroker({});
    const { code, lastLine } = await pact([...BROKER, broker.url]);
    expect([code, lastLine]).toEqual([3, expect.stringContaining("has no contract of auth")]);
  });

  it("ends with 4 when the broker refuses the token, and does not repeat it", async () => {
    const broker = await startBroker({ token: "t0ken-of-ours" });
    const { code, stderr } = await pact([...BROKER, broker.url, "--broker-token", "wr0ng-token"]);
    expect([code, stderr]).toEqual([4, expect.stringContaining("401 Unauthorized")]);
    expect(stderr).not.toContain("wr0ng-token");
  });

  it("ends with 4 when there is no broker", async () => {
    const { code, lastLine } = await pact([...BROKER, "http://127.0.0.1:65531"]);
    expect([code, lastLine]).toEqual([
      4,
      expect.stringContaining("Cannot ask http://127.0.0.1:65531"),
    ]);
  });
});

// The program is an optional package of its own: without it there is nothing to give questions to.
const hasPactCli = canResolve("@pact-foundation/pact-cli/package.json");
describe.skipIf(hasPactCli)(
  "doubletake pact publish and can-i-deploy without their program",
  () => {
    it("end with 4, and say what to install", async () => {
      const { code, lastLine } = await pact([
        "publish",
        AUTH,
        "--broker",
        "http://localhost",
        "--consumer-version",
        "1",
      ]);
      expect([code, lastLine]).toEqual([
        4,
        expect.stringContaining("npm install --save-dev @pact-foundation/pact-cli"),
      ]);
    });
  },
);

describe.skipIf(!hasPactCli)("doubletake pact publish", () => {
  it("gives contracts to a broker", async () => {
    const broker = await startBroker({ token: "t0ken-of-ours" });
    const args = [
      "publish",
      AUTH,
      CHAT,
      "--broker",
      broker.url,
      "--consumer-version",
      "2.1.0",
      "--branch",
      "main",
    ];
    const { code, stdout } = await pact(args, {
      env: { DOUBLETAKE_BROKER_TOKEN: "t0ken-of-ours" },
    });
    expect([code, stdout]).toEqual([0, expect.stringContaining("Published 2 contracts")]);
    expect([...broker.contracts.keys()].toSorted()).toEqual([
      "auth/trail-map",
      "rocketchat/chat-widget",
    ]);
  });

  it("ends with 4 when the broker refuses", async () => {
    const broker = await startBroker({ token: "t0ken-of-ours" });
    const { code, stderr } = await pact([
      "publish",
      AUTH,
      "--broker",
      broker.url,
      "--consumer-version",
      "1",
      "--broker-token",
      "wr0ng-token",
    ]);
    expect([code, stderr]).toEqual([4, expect.stringContaining("401 Unauthorized")]);
    expect(stderr).not.toContain("wr0ng-token");
  });

  it.each([
    ["a broker", ["--consumer-version", "1"], "no broker is named"],
    ["a version", ["--broker", "http://localhost"], "--consumer-version"],
  ])("needs %s", async (_, args, reason) => {
    const { code, lastLine } = await pact(["publish", AUTH, ...args]);
    expect([code, lastLine]).toEqual([2, expect.stringContaining(reason)]);
  });
});

describe.skipIf(!hasPactCli)("doubletake pact can-i-deploy", () => {
  const ask = (url: string, more: readonly string[] = []) =>
    pact([
      "can-i-deploy",
      "--broker",
      url,
      "--pacticipant",
      "trail-map",
      "--version",
      "1",
      "--to-environment",
      "production",
      ...more,
    ]);

  it("says yes once the contract is verified", async () => {
    const broker = await startBroker({ contracts: [contract()] });
    await pact([
      "verify",
      "--mock",
      "--api",
      "auth",
      "--broker",
      broker.url,
      "--publish-results",
      "--provider-version",
      "7",
    ]);
    const { code, stdout } = await ask(broker.url);
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining("trail-map 1 with auth 7: verified"),
    ]);
  });

  it("says no after a failure, and that nobody knows before", async () => {
    const broker = await startBroker({ contracts: [edited(expectStatus(201))] });
    expect((await ask(broker.url)).code).toBe(3);
    await pact([
      "verify",
      "--mock",
      "--api",
      "auth",
      "--broker",
      broker.url,
      "--publish-results",
      "--provider-version",
      "7",
    ]);
    const { code, lastLine } = await ask(broker.url);
    expect([code, lastLine]).toEqual([1, expect.stringMatching(/^No: /)]);
  });

  it("ends with 4 when nobody is there", async () => {
    expect((await ask("http://127.0.0.1:65531")).code).toBe(4);
  });

  it("needs to know what is to go where", async () => {
    const { code, lastLine } = await pact(["can-i-deploy", "--broker", "http://localhost"]);
    expect([code, lastLine]).toEqual([2, expect.stringContaining("--to-environment")]);
  });
});

describe("doubletake pact", () => {
  it("lists its commands for one that there is not", async () => {
    const { code, lastLine } = await pact(["verfy"]);
    expect([code, lastLine]).toEqual([2, expect.stringContaining('Did you mean "verify"?')]);
  });

  it.each([["verify"], ["compare"], ["publish"], ["can-i-deploy"]])(
    "has help for %s",
    async (command) => {
      const { code, stdout } = await pact([command, "--help"]);
      expect([code, stdout]).toEqual([0, expect.stringMatching(/Examples?:/)]);
    },
  );
});

async function startBroker(options: FakeBrokerOptions): Promise<FakeBroker> {
  const broker = await startFakeBroker(options);
  onTestFinished(() => broker.close());
  return broker;
}

async function untilAsked(isAsked: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline;) {
    if (isAsked()) return;
    await delay(10);
  }
  throw new Error("Nobody was asked.");
}

function canResolve(name: string): boolean {
  try {
    return existsSync(createRequire(import.meta.url).resolve(name));
  } catch {
    return false;
  }
}

/** What a Node runs first in which the package is not installed. */
const HIDE = `
import Module from "node:module";
const hidden = (name) => name === "@pact-foundation/pact";
const resolve = Module._resolveFilename;
Module._resolveFilename = (name, ...rest) => {
  if (hidden(name)) throw new Error("Cannot find module");
  return resolve.call(Module, name, ...rest);
};
`;
