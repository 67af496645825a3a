import { describe, expect, it } from "vitest";
import {
  compareTraffic,
  type TrafficOptions,
  type TrafficResult,
} from "../../../src/drift/live/compare-traffic.ts";
import { liveRules } from "../../../src/drift/live/rules.ts";
import { describeShape } from "../../../src/drift/live/survey/describe-shape.ts";
import { recordMock, specOf } from "./mock-traffic.ts";
import {
  compare,
  createOrder,
  everything,
  exchange,
  getOrder,
  order,
  orders,
  ordersText,
  toSpec,
} from "./orders.ts";

const findingsOf = ({ checks }: TrafficResult) => checks.flatMap(({ findings }) => findings);

describe("the live gate", () => {
  it("finds nothing in traffic that shows all of the spec and nothing else", async () => {
    const result = await compare(everything);
    expect(findingsOf(result)).toEqual([]);
    expect(result.checks.every(({ verdict }) => verdict === "pass")).toBe(true);
    expect(result).toMatchObject({
      gate: "live",
      api: "orders",
      target: "traffic.har with orders.yaml",
    });
  });

  it.each(["auth", "rocketchat"] as const)("finds no drift in the mock of %s", async (name) => {
    const result = await compare(await recordMock(name), await specOf(name), name);
    expect(findingsOf(result).filter(({ level }) => level !== "info")).toEqual([]);
  });

  it("makes one finding of a place, with how often and the first exchange", async () => {
    const traffic = Array.from({ length: 12 }, (_, index) =>
      getOrder(
        { ...order, unit: index % 2 === 0 ? "metric" : "imperial" },
        {
          url: `/orders/${index}`,
          place: { file: "traffic.har", line: index + 5 },
        },
      ),
    );
    const [finding, ...others] = findingsOf(await compare([...everything, ...traffic]));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      id: "live/field-is-documented",
      level: "should",
      operationId: "getOrder",
      pointer: "/unit",
      message: "GET /orders/{id} 200: the field /unit is not in the spec.",
      expected: "nothing",
      received: "string (2 values: imperial, metric) (in 12 exchanges)",
      spec: { file: "orders.yaml", line: 70, pointer: "#/components/schemas/Order" },
      document: { file: "traffic.har", line: 5 },
      exchange: { request: { method: "GET", url: "/orders/0" }, response: { status: 200 } },
    });
  });

  it("has one fingerprint for the same difference, however often and where it comes", async () => {
    const wrong = { ...order, tags: ["a", "b", 5] };
    const once = findingsOf(await compare([...everything, getOrder(wrong)]));
    const often = findingsOf(
      await compare([...everything, getOrder({ ...order, tags: [5] }), getOrder(wrong)]),
    );
    expect(once).toHaveLength(1);
    expect(often.map(({ fingerprint }) => fingerprint)).toEqual([once[0]?.fingerprint]);
  });

  it("tells the values beside an enumeration in one finding", async () => {
    const traffic = ["shipped", "lost", "shipped"].map((status) => getOrder({ ...order, status }));
    const findings = findingsOf(await compare([...everything, ...traffic]));
    expect(findings).toMatchObject([
      {
        id: "live/enum-has-value",
        pointer: "/status",
        expected: '["open","paid"]',
        received: '"shipped", "lost" (in 3 exchanges)',
      },
    ]);
  });

  it("records what never came", async () => {
    const result = await compare([getOrder({ id: 1, status: "open", created: order.created })]);
    expect(
      result.checks.every(({ findings }) => findings.every(({ level }) => level === "info")),
    ).toBe(true);
    const messages = findingsOf(result).map(({ message }) => message);
    expect(messages).toEqual(
      expect.arrayContaining([
        "GET /orders was never called.",
        "GET /orders/{id} never answered 404.",
        'The field "note" of Order never came.',
        "Some members of the enumeration never came.",
      ]),
    );
  });

  it("tells a media type that never came", async () => {
    const subject = await specOf("auth");
    const traffic = (await recordMock("auth")).filter(
      ({ requestHeaders }) => requestHeaders?.["accept"] !== "text/html",
    );
    const messages = findingsOf(await compare(traffic, subject, "auth")).map(
      ({ message }) => message,
    );
    expect(messages).toContain("POST /auth/login 400: the media type text/html never came.");
  });

  it("only records that a request breaks the spec, and its refusal", async () => {
    const findings = findingsOf(
      await compare([
        ...everything,
        createOrder({ requestBody: "{}" }),
        createOrder({ requestBody: "{" }),
        createOrder({ requestBody: "" }),
        createOrder({ requestHeaders: { "Content-Type": "text/plain" } }),
      ]),
    );
    expect(findings.map(({ level, message }) => [level, message])).toEqual([
      ["info", "POST /orders: a request has a body that breaks its schema: /item is missing."],
      ["info", "POST /orders: a request has a body that is no JSON."],
      ["info", "POST /orders: a request has no body."],
      ["info", 'POST /orders: a request has a body of the media type "text/plain".'],
    ]);
  });

  it("only records statuses of somebody in front of the operation", async () => {
    const findings = findingsOf(
      await compare([
        ...everything,
        exchange("GET", "/orders/7", { status: 429, responseBody: "" }),
        exchange("GET", "/orders/7", { status: 503, responseBody: "" }),
      ]),
    );
    expect(findings.map(({ level }) => level)).toEqual(["info", "info"]);
  });

  it("leaves paths alone that another API has", async () => {
    const health = exchange("GET", "/health", { status: 200 });
    const spec = toSpec(ordersText.replace("/health:", "/health2:"));
    const traffic = [getOrder(order), health];
    const rule = "live/path-is-documented";
    const found = (result: TrafficResult) =>
      result.checks.find(({ id }) => id === rule)?.findings.length;
    const options: TrafficOptions = {
      ...spec,
      exchanges: traffic,
      api: "orders",
      traffic: "traffic.har",
      failOn: "must",
    };
    expect(found(await compareTraffic(options))).toBe(1);
    expect(found(await compareTraffic({ ...options, others: orders.spec.operations }))).toBe(0);
  });

  it("could judge nothing of a server that only leads elsewhere", async () => {
    const moved = getOrder(order, {
      status: 308,
      responseHeaders: { Location: "https://new.test/orders/7/" },
    });
    const { checks, exchanges } = await compare([moved, moved]);
    expect(exchanges).toBe(0);
    expect(new Set(checks.map(({ verdict, reason }) => `${verdict}: ${reason}`))).toEqual(
      new Set([
        "inconclusive: No operation answered: 2 exchanges led elsewhere. Name the server that they lead to.",
      ]),
    );
  });

  it("says that nothing came where a secret should be", async () => {
    const spec = toSpec(
      ordersText
        .replace("required: [id, status, created]", "required: [token]")
        .replace("        id: { type: integer }", "        token: { type: string }"),
    );
    const { checks } = await compare([getOrder({})], spec);
    const [finding] = checks.flatMap(({ findings }) => findings);
    expect(finding?.received).toBe("nothing (in 1 exchange)");
  });

  it("infers what the server really sends", async () => {
    const { inference } = await compare([
      getOrder({ id: 1, at: "2024-01-26T15:05:23Z", by: "ada@example.test", size: 1 }),
      getOrder({
        id: 2,
        at: "2024-01-27T15:05:23Z",
        size: 1.5,
        rows: [{ sku: null }, { sku: 1, lot: "x" }],
      }),
    ]);
    const [body] = inference;
    expect(body).toMatchObject({ status: 200, mediaType: "application/json", exchanges: 2 });
    const { shape } = body ?? {};
    const told = [...(shape?.members ?? [])].map(([name, member]) => [name, describeShape(member)]);
    expect(Object.fromEntries(told)).toEqual({
      id: "integer",
      at: "string (date-time)",
      by: "string (email)",
      size: "number",
      rows: "array of object with sku, lot (optional)",
    });
    expect(shape && describeShape(shape)).toBe(
      "object with id, at, by (optional), size, rows (optional)",
    );
  });
});

describe("evidence", () => {
  const secrets = /hunter-two|s3ss10n-id|t0ken-v4lue|eyJhbGciOi|letmein-please/;

  it("holds no secret of request or response, wherever it stands", async () => {
    const token = "eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IjEifQ.aN8f6RbKylnX5ShrTKb4";
    const responseBody = JSON.stringify({
      ...order,
      note: `${token} for hunter-two`,
      authToken: "t0ken-v4lue",
      services: { password: { bcrypt: "letmein-please" } },
      id: "hunter-two",
    });
    const findings = findingsOf(
      await compare([
        createOrder({
          url: "https://ada:letmein-please@shop.test/orders?token=t0ken-v4lue",
          requestHeaders: {
            "content-type": "application/json",
            Authorization: "Bearer t0ken-v4lue",
            Cookie: "sid=s3ss10n-id; a=b",
            "X-Api-Key": "letmein-please",
          },
          responseHeaders: {
            "content-type": "application/json",
            "Set-Cookie": "sid=s3ss10n-id; Path=/",
            "X-Trace": "sid s3ss10n-id",
          },
          responseBody,
        }),
        createOrder({
          requestHeaders: { "content-type": "application/x-www-form-urlencoded" },
          requestBody: "item=hat&password=hunter-two",
          responseHeaders: { "content-type": "text/html" },
          responseBody: '<p>hunter-two</p> {"password": "hunter-two"}',
        }),
      ]),
    );
    expect(findings.length).toBeGreaterThan(3);
    expect(JSON.stringify(findings)).not.toMatch(secrets);
  });

  it("hides the value of an enumeration of secrets", async () => {
    const subject = await specOf("rocketchat");
    const traffic = (await recordMock("rocketchat")).map((recorded) => ({
      ...recorded,
      responseBody: recorded.responseBody?.replace(/"authToken":"[^"]+"/, '"authToken":""') ?? "",
    }));
    const findings = findingsOf(await compare(traffic, subject, "rocketchat"));
    expect(findings.some(({ pointer }) => pointer === "/data/authToken")).toBe(true);
    expect(JSON.stringify(findings)).not.toContain("my$up3erP@ssw0rd");
  });
});

describe("what cannot be judged", () => {
  it.each([
    ["no exchange at all", [], "The recording has no exchange."],
    [
      "the traffic of another site",
      [exchange("GET", "https://news.test/today", { responseBody: "{}" })],
      "None of 1 exchange called an operation of the spec.",
    ],
  ])("is inconclusive: %s", async (_, traffic, reason) => {
    const { checks, exchanges } = await compare(traffic);
    expect(exchanges).toBe(0);
    expect(new Set(checks.map(({ verdict }) => verdict))).toEqual(new Set(["inconclusive"]));
    expect(checks.every((check) => check.reason?.startsWith(reason))).toBe(true);
    expect(checks.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it("is skipped: bodies and headers that nobody recorded", async () => {
    const { checks } = await compare([{ method: "GET", url: "/orders/7", status: 200 }]);
    const verdicts = Object.fromEntries(checks.map(({ id, verdict }) => [id, verdict]));
    expect(verdicts).toMatchObject({
      "live/status-is-documented": "pass",
      "live/required-header-is-sent": "skip",
      "live/field-is-documented": "skip",
      "live/request-fits-spec": "skip",
    });
  });

  it.each([
    ["nesting without end", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["a number without end", `{"id":${"9".repeat(100_000)}}`],
    ["halves of characters", '{"id":1,"note":"\\ud800"}'],
  ])("does no harm: %s", async (_, responseBody) => {
    await expect(compare([getOrder(order, { responseBody })])).resolves.toMatchObject({
      exchanges: 1,
    });
  });

  it("does no harm: URLs that are none", async () => {
    const urls = ["", "//", "http://", "/%zz", "not a url", "/orders/%E0%A4%A"];
    await expect(compare(urls.map((url) => getOrder(order, { url })))).resolves.toBeDefined();
  });
});

describe("the rules of the live gate", () => {
  it("have the name of their file as id, each once", async () => {
    const ids = liveRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of liveRules) {
      const module: object = await import(
        `../../../src/drift/live/rules/${rule.id.slice("live/".length)}.ts`
      );
      expect(Object.values(module)).toEqual([rule]);
    }
  });
});
