import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderSeedSchema, SEED_SCHEMA } from "../../scripts/generate/render-seed-schema.ts";
import { createFolder, run } from "./support/cli.ts";
import { startMock } from "./support/mock.ts";

const alice = `rocketchat:
  accounts:
    - username: alice
      password: Secret-1
`;

describe("--seed-data", () => {
  it("plants the accounts of a file in place of the default ones", async () => {
    const cwd = createFolder({ "seed.yaml": alice });
    const { ready, login } = await startMock(["--seed-data", "seed.yaml"], { cwd });
    expect(ready.accounts.map(({ username }) => username)).toEqual(["ada", "bo", "alice"]);
    expect((await login("alice", "Secret-1")).status).toBe(200);
    expect((await login("myusername", "my$up3erP@ssw0rd")).status).toBe(401);
  });

  it("takes JSON with the schema's address, and settings", async () => {
    const seed = {
      $schema: "node_modules/doubletake/schemas/seed.schema.json",
      rocketchat: { settings: { rateLimitEnabled: true, rateLimitCalls: 1 } },
    };
    const cwd = createFolder({ "seed.json": JSON.stringify(seed) });
    const { login } = await startMock(["--seed-data", "seed.json"], { cwd });
    expect((await login("nobody", "x")).status).toBe(401);
    expect((await login("nobody", "x")).status).toBe(429);
  });

  it.each([
    ["an unknown key", `${alice}      passwrd: x\n`, "seed.yaml:5: /rocketchat/accounts/0 "],
    [
      "a wrong type",
      "auth:\n  settings:\n    onlyVerified: maybe\n",
      "seed.yaml:3: /auth/settings/onlyVerified must be boolean",
    ],
    ["an unknown API", "auth: {}\nrocketcat:\n  accounts: []\n", "seed.yaml:2: the file "],
    ["a name that is taken", `${alice}    - username: alice\n      password: x\n`, "seed.yaml:5: "],
    ["no YAML", "auth: [\n", "]. Correct the file."],
  ])("refuses %s with file, line and reason", async (_, text, place) => {
    const cwd = createFolder({ "seed.yaml": text });
    const { code, lastLine } = await run(["mock", "-p", "0", "--seed-data", "seed.yaml"], { cwd });
    expect(lastLine).toContain(place);
    expect(code).toBe(2);
  });

  it("publishes the schema as it is", () => {
    expect(readFileSync(SEED_SCHEMA, "utf8")).toBe(renderSeedSchema());
  });
});
