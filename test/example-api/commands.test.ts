import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { run } from "../cli/support/cli.ts";
import { startMock } from "../cli/support/mock.ts";

const FOLDER = dirname(fileURLToPath(import.meta.url));
const config = ["--config", join(FOLDER, "doubletake.config.ts")];

it("serves, judges and gates an API of a user's own from its configuration alone", async () => {
  const { ready } = await startMock(config);
  expect(ready.accounts.map(({ username }) => username)).toEqual(["grace", "alan"]);
  const accounts = ["--accounts", join(FOLDER, "accounts.yaml")];
  const checked = await run(["check", ready.url, ...accounts, ...config]);
  expect([checked.code, checked.stderr]).toEqual([0, ""]);
  const gated = await run(["drift", ...config]);
  expect([gated.code, gated.stderr]).toEqual([0, ""]);
});
