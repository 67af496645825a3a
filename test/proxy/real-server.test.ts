import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auth } from "../../src/apis/auth/auth.ts";
import type { ConformanceReport } from "../../src/report/report.ts";
import { accounts } from "../servers/auth/accounts.ts";
import type { ServedListener } from "../servers/auth/serve.ts";
import { startPocketBase } from "../servers/pocketbase/start-pocketbase.ts";
import { runSuite } from "../support/conformance/run-suite.ts";
import { startProxy } from "./support/proxy.ts";

const START_MS = 30_000;
const SUITE_MS = 120_000;

const verdictsOf = ({ checks, profile }: ConformanceReport) => [
  profile,
  ...checks.map(({ id, verdict }) => `${id} ${verdict}`),
];

describe("PocketBase behind the proxy", () => {
  let server: ServedListener | undefined;

  beforeAll(async () => {
    server = await startPocketBase("0.22");
  }, START_MS);

  afterAll(() => server?.close());

  beforeEach(({ skip }) => skip(!server, "The optional package with PocketBase is not installed."));

  it(
    "passes the suite as without it, and answers as the spec says",
    { timeout: SUITE_MS },
    async () => {
      const url = server?.url ?? "";
      const proxy = await startProxy(url, { apis: [auth] });
      const reports: ConformanceReport[] = [];
      for (const target of [url, proxy.url]) {
        reports.push(
          await runSuite({ target: new URL(target), api: auth, accounts: accounts.auth }),
        );
      }
      const [direct, proxied] = reports.map(verdictsOf);
      expect(proxied).toEqual(direct);
      const exchanges = proxy.events.flatMap((event) =>
        event.type === "exchange" ? event.exchange : [],
      );
      expect(exchanges.length).toBeGreaterThan(50);
      expect(exchanges.length).toBe(proxy.events.length);
      const breaches = exchanges
        .flatMap(({ violations }) => violations)
        .filter(({ pointer, level = "must" }) => pointer.startsWith("/reply") && level === "must")
        .map(({ pointer, message }) => `${pointer} ${message}`);
      // The service is mounted at one of the two paths that the spec has for it.
      expect(breaches).toEqual(["/reply/status is 404, which is not documented"]);
    },
  );
});
