import { describe, expect, it } from "vitest";
import { builtInApis } from "../../../src/apis/index.ts";
import { runConformance } from "../../../src/conformance/run-conformance.ts";
import { fromExchangeView } from "../../../src/drift/live/read/exchange-view.ts";
import type { RecordedExchange } from "../../../src/drift/live/recorded-exchange.ts";
import { connectInProcess } from "../../support/adapters.ts";
import { exampleAccounts } from "../../support/conformance/run-suite.ts";
import { specOf } from "./mock-traffic.ts";
import { compare, order } from "./orders.ts";

const inEachProfile = builtInApis.flatMap((api) =>
  api.profiles.map((profile) => [api.name, profile, api] as const),
);

describe("the traffic of the suite", () => {
  it.each(inEachProfile)(
    "shows no drift of the mock of %s in profile %s",
    async (name, profile, api) => {
      const connected = await connectInProcess({ apis: [api], profiles: { [name]: profile } });
      const { url, clock } = connected;
      const exchanges: RecordedExchange[] = [];
      for await (const event of runConformance({
        target: new URL(url),
        fetch: connected.fetch,
        api,
        accounts: exampleAccounts(name),
        failOn: "should",
        clock,
        wait: async (milliseconds) => clock.advance(milliseconds),
      })) {
        const exchange = event.type === "exchanged" ? fromExchangeView(event.exchange) : undefined;
        if (exchange) exchanges.push(exchange);
      }
      const { checks } = await compare(
        exchanges,
        await specOf(name === "auth" ? "auth" : "rocketchat"),
        name,
      );
      const findings = checks
        .flatMap((check) => check.findings)
        .filter(({ level }) => level !== "info");
      expect(exchanges.length).toBeGreaterThan(30);
      expect(findings.map(({ message, received }) => [message, received])).toEqual([]);
    },
  );

  it("leaves out bodies that were shortened for people, and numbers that were hidden", async () => {
    const view = (body: string) => ({
      request: { method: "GET", url: "/orders/7", headers: {} },
      response: { status: 200, headers: { "content-type": "application/json" }, body },
      durationMs: 1,
    });
    const bodies = [
      `${JSON.stringify(order).slice(0, 40)}… (5000 characters)`,
      JSON.stringify(order).replace("7", "${TOTP_CODE}"),
    ];
    const exchanges = bodies.flatMap((body) => fromExchangeView(view(body)) ?? []);
    const { checks } = await compare(exchanges);
    expect(checks.flatMap(({ findings }) => findings).every(({ level }) => level === "info")).toBe(
      true,
    );
    const { request } = view("");
    expect(fromExchangeView({ request, durationMs: 1 })).toBeUndefined();
  });
});
