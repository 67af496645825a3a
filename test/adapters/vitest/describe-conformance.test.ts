import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { toFetch } from "../../../src/adapters/fetch.ts";
import { describeConformance } from "../../../src/adapters/vitest/vitest.ts";
import { auth } from "../../../src/apis/auth/auth.ts";
import { rocketchat } from "../../../src/apis/rocketchat/rocketchat.ts";
import type { Accounts } from "../../../src/conformance/accounts.ts";
import { createMock } from "../../../src/mock/mock.ts";

const accounts: Readonly<Record<string, Accounts>> = parse(
  readFileSync("examples/accounts.yaml", "utf8"),
);

for (const api of [auth, rocketchat]) {
  const mock = await createMock({ apis: [api] });
  describeConformance({
    api,
    target: () => "http://mock.test",
    accounts: accounts[api.name] ?? {},
    fetch: toFetch(mock),
    // Without a wait, one-time codes that have to be fresh are judged only once.
    maxWait: 0,
  });
}
