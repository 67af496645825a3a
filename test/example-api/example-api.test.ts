import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import {
  type Accounts,
  type Api,
  createMock,
  toFetch,
  type UntypedHandler,
} from "../../src/index.ts";
import { runSuite } from "../support/conformance/run-suite.ts";
import { device } from "./device.ts";

const FOLDER = dirname(fileURLToPath(import.meta.url));
const accounts: Accounts = parse(readFileSync(join(FOLDER, "accounts.yaml"), "utf8")).device;

async function judge(api: Api) {
  const fetch = toFetch(await createMock({ apis: [api] }));
  return runSuite({ target: "http://device.test", api, accounts, fetch, failOn: "should" });
}

/** The API with one defect. */
function sabotage(id: string, change: (handler: UntypedHandler) => UntypedHandler): Api {
  const handler = device.operations[id];
  if (!handler) throw new Error(`There is no operation "${id}".`);
  return { ...device, operations: { ...device.operations, [id]: change(handler) } };
}

describe("an API of a user's own", () => {
  it("is made of what the package exports, and of nothing else", () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" });
    const sources = files.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
    const imported = sources.flatMap((file) =>
      [...readFileSync(join(FOLDER, file), "utf8").matchAll(/from "([^"]*src\/[^"]*)"/g)].map(
        ([, from]) => from?.replace(/^(\.\.\/)+/, ""),
      ),
    );
    expect(sources.length).toBeGreaterThan(10);
    expect(new Set(imported)).toEqual(new Set(["src/index.ts"]));
  });

  it("has a mock that passes its suite", async () => {
    const report = await judge(device);
    const open = report.checks.filter(({ verdict }) => verdict === "fail" || verdict === "warn");
    expect(open).toEqual([]);
    expect(report.exitCode).toBe(0);
  });

  it.each([
    ["device/wrong-password-approves-nothing", "approve", () => () => ({ status: 204 })],
    [
      "device/login-is-pending-at-first",
      "fetchToken",
      () => () => ({ status: 400, body: { error: "invalid_grant" } }),
    ],
    [
      "device/unknown-token-is-refused",
      "me",
      () => () => ({ status: 200, body: { username: "grace" } }),
    ],
  ] as const)("has a suite that sees what is wrong: %s", async (id, operation, change) => {
    const broken = sabotage(operation, change);
    const report = await judge(id.endsWith("refused") ? letAllIn(broken) : broken);
    const failed = report.checks.filter(({ verdict }) => verdict === "fail");
    expect(failed.map((check) => check.id)).toContain(id);
  });

  it("keeps what happens in one world out of all others", async () => {
    const send = toFetch(await createMock({ apis: [device] }));
    const post = (world: string, path: string, body: string) =>
      send(`http://device.test${path}`, {
        method: "POST",
        headers: { "x-mock-world": world, "content-type": "application/json" },
        body,
      });
    const started = await (await post("mine", "/device/code", "")).text();
    const [, user_code] = /"user_code":"([^"]+)"/.exec(started) ?? [];
    const approval = JSON.stringify({ user_code, username: "grace", password: "Nano-Second-1" });
    expect((await post("other", "/device/approval", approval)).status).toBe(404);
    expect((await post("mine", "/device/approval", approval)).status).toBe(204);
  });
});

/** Without it, the engine refuses strangers before a handler sees them. */
function letAllIn(api: Api): Api {
  return { ...api, authenticate: () => ({ username: "grace" }) };
}
