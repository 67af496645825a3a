import { applyPatch } from "diff";
import { describe, expect, it } from "vitest";
import { patchSpec, renderPatch } from "../../../src/drift/live/patch/render-patch.ts";
import type { TrafficResult } from "../../../src/drift/live/compare-traffic.ts";
import type { RecordedExchange } from "../../../src/drift/live/recorded-exchange.ts";
import { recordMock, specOf } from "./mock-traffic.ts";
import {
  compare,
  createOrder,
  everything,
  exchange,
  getOrder,
  listOrders,
  order,
  orders,
  ordersText,
  toSpec,
  type TestSpec,
} from "./orders.ts";

const strong = ({ checks }: TrafficResult) =>
  checks.flatMap(({ findings }) =>
    findings.filter(({ level }) => level !== "info").map(({ message }) => message),
  );

/** Patches a spec by traffic, and compares the same traffic with it again. */
async function follow(
  traffic: readonly RecordedExchange[],
  subject: TestSpec = orders,
  api = "orders",
) {
  const before = await compare(traffic, subject, api);
  const { file } = subject.source;
  const diff = renderPatch(before, { file, text: subject.text });
  const applied = diff === "" ? subject.text : applyPatch(subject.text, diff);
  if (applied === false) throw new Error("The diff does not apply.");
  const text = applied;
  const patched = toSpec(text, file);
  return {
    diff,
    text,
    patched,
    before: strong(before),
    after: strong(await compare(traffic, patched, api)),
  };
}

const added = (diff: string) => diff.split("\n").filter((line) => /^\+(?!\+\+)/.test(line));
const removed = (diff: string) => diff.split("\n").filter((line) => /^-(?!--)/.test(line));

const reality: readonly RecordedExchange[] = [
  getOrder({
    ...order,
    nick: "x",
    seen: "2024-01-26T15:05:23Z",
    rows: [{ sku: 1, at: null }, { sku: 2 }],
  }),
  getOrder({ ...order, nick: null, seen: "2025-01-26T15:05:23Z", status: "shipped" }),
  getOrder({
    ...order,
    note: null,
    price: null,
    id: "7",
    payment: { kind: "card", last4: "4242", cvc: 1 },
  }),
  getOrder({ ...order, price: { ...order.price, vat: 8.1 }, status: null }),
  getOrder({
    ...order,
    buyer: { name: null, age: 5, vip: true, mail: "a@b.test" },
    tags: [null, 5],
  }),
  listOrders({ items: [order] }),
  createOrder({ status: 202 }),
  exchange("DELETE", "/orders/7", { status: 410, responseHeaders: {}, responseBody: "" }),
  exchange("GET", "/orders/9", { status: 404, responseBody: '{"error":"none"}' }),
  createOrder({
    status: 400,
    responseHeaders: { "content-type": "text/html" },
    responseBody: "<p>",
  }),
  createOrder({ status: 409, responseBody: '{"title":"Sold out"}' }),
];

describe("the patch of a spec", () => {
  it("is empty when the spec has everything", async () => {
    expect((await follow(everything)).diff).toBe("");
  });

  it("makes the spec take what came, as YAML", async () => {
    const { before, after } = await follow(reality);
    expect(before.length).toBeGreaterThan(15);
    expect(after).toEqual([]);
  });

  it("keeps what the spec took before", async () => {
    const { patched } = await follow(reality);
    // OpenAPI has no word for a body that comes sometimes.
    const others = everything.filter(({ status }) => status !== 404);
    expect(strong(await compare(others, patched))).toEqual([]);
  });

  it("keeps comments, order and all lines but those that it widens", async () => {
    const { diff, text } = await follow(reality);
    const kept = ordersText
      .split("\n")
      .filter((line) => line.includes("# ") && !line.includes("enum"));
    expect(kept.filter((line) => !text.includes(line))).toEqual([]);
    expect(removed(diff).map((line) => line.slice(1).trim())).toEqual([
      'schema: { type: array, items: { $ref: "#/components/schemas/Order" } }',
      '"404": { description: No such order. }',
      "id: { type: integer }",
      "type: string",
      "enum: [open, paid] # shipped is to come",
      "type: string",
      '$ref: "#/components/schemas/Money"',
      "type: string",
      "name: { type: string }",
    ]);
  });

  it("shows one edit as a person would make it", async () => {
    const { diff } = await follow([getOrder({ ...order, nick: "x", price: null })]);
    expect(added(diff)).toEqual([
      "+          anyOf:",
      '+            - $ref: "#/components/schemas/Money"',
      '+            - type: "null"',
      "+        nick:",
      "+          type: string",
    ]);
  });

  it("refers to a schema that describes the body of a new status in full", async () => {
    const { diff } = await follow([createOrder({ status: 202 }), createOrder({ status: 202 })]);
    expect(added(diff).join("\n")).toBe(`+        "202":
+          description: Seen in traffic.
+          content:
+            application/json:
+              schema:
+                $ref: "#/components/schemas/Order"`);
    const more = await follow([createOrder({ status: 202, responseBody: '{"job":1}' })]);
    expect(added(more.diff).join("\n")).toContain("job:");
  });

  const reduced = {
    ...order,
    created: undefined,
    price: undefined,
    payment: { kind: "card", last4: "12" },
  };
  const less: readonly RecordedExchange[] = [
    getOrder({ ...reduced, id: undefined, buyer: { ...order.buyer, name: "B" } }),
    getOrder({ ...reduced, status: undefined, created: "today" }),
    getOrder({ ...order, payment: { kind: "cheque", last4: "4242" } }),
    listOrders([order], { responseHeaders: { "content-type": "application/json" } }),
    exchange("GET", "/health", {
      responseHeaders: { "content-type": "text/plain" },
      responseBody: "well, and in the best of spirits",
    }),
  ];

  it("lets go of what did not hold", async () => {
    const { before, after, diff } = await follow(less);
    expect(before.length).toBeGreaterThan(6);
    expect(after).toEqual([]);
    expect(added(diff)).toEqual([
      "+            X-Total: { required: false, schema: { type: integer } }",
      "+              schema: { type: string }",
      "+                kind: { enum: [card, cheque] }",
      "+                last4: { type: string }",
    ]);
    expect(removed(diff).map((line) => line.slice(1).trim())).toEqual([
      "X-Total: { required: true, schema: { type: integer } }",
      "schema: { type: string, maxLength: 20 }",
      "format: date-time",
      "kind: { const: card }",
      'last4: { type: string, pattern: "^[0-9]{4}$" }',
      "required: [id, status, created]",
    ]);
  });

  it("lets go of it in each style of YAML, and in JSON", async () => {
    const text = ordersText
      .replace(
        "      required: [id, status, created]",
        "      required:\n        - id\n        # soon\n        - status\n        - created",
      )
      .replace(
        "required: [kind, last4]",
        "required:\n                - kind\n                - last4",
      )
      .replace(
        "          format: date-time",
        "          # in UTC\n          format: date-time # RFC 3339",
      );
    const { after, diff } = await follow(
      [
        getOrder({ ...order, status: undefined, payment: { kind: "card" } }),
        getOrder({ ...order, created: "today" }),
      ],
      toSpec(text),
    );
    expect(after).toEqual([]);
    expect(added(diff)).toEqual([]);
    expect(removed(diff).map((line) => line.slice(1).trim())).toEqual([
      "format: date-time # RFC 3339",
      "- last4",
      "- status",
    ]);
    const value = toSpec(text).source.value;
    for (const json of [JSON.stringify(value), `${JSON.stringify(value, null, 2)}\n`]) {
      expect((await follow(less, toSpec(json, "orders.json"))).after).toEqual([]);
    }
  });

  it("lets go of a type that OpenAPI 3.0 cannot widen", async () => {
    const text = `openapi: 3.0.3
info: { title: t, version: "1" }
paths:
  /a:
    get:
      responses:
        "200":
          description: Well.
          content:
            application/json:
              schema: { type: object, properties: { x: { type: string, nullable: true } } }
`;
    const traffic = ["5", "null", '"b"'].map((x) =>
      exchange("GET", "/a", { responseBody: `{"x":${x}}` }),
    );
    const { after, text: patched } = await follow(traffic, toSpec(text));
    expect(after).toEqual([]);
    expect(patched).toContain("properties: { x: {  } }");
  });

  it("makes a spec in JSON take what came, in its own style", async () => {
    const value = toSpec(ordersText).source.value;
    for (const text of [JSON.stringify(value), `${JSON.stringify(value, null, 4)}\n`]) {
      const { after, text: patched } = await follow(reality, toSpec(text, "orders.json"));
      expect(after).toEqual([]);
      expect(() => JSON.parse(patched)).not.toThrow();
    }
  });

  it("keeps the line ends of Windows", async () => {
    const text = ordersText.replaceAll("\n", "\r\n");
    const result = await compare([getOrder({ ...order, nick: "x" })], toSpec(text));
    const patched = patchSpec(result, { file: "orders.yaml", text });
    expect(patched.replaceAll("\r\n", "")).not.toContain("\n");
    expect(strong(await compare([getOrder({ ...order, nick: "x" })], toSpec(patched)))).toEqual([]);
  });

  it("edits what an alias stands for", async () => {
    const text = `openapi: 3.1.1
info: { title: t, version: "1" }
paths:
  /a: &path
    get:
      responses:
        "200":
          description: Well.
          content:
            application/json:
              schema: { type: object, properties: { x: { type: string } } }
  /b: *path`;
    const traffic = [exchange("GET", "/b", { responseBody: '{"x":"1","y":[]}' })];
    const { after, text: patched } = await follow(traffic, toSpec(text));
    expect(after).toEqual([]);
    expect(patched).toContain("/b: *path");
  });

  it("has nullable for null in OpenAPI 3.0", async () => {
    const text = `openapi: 3.0.3
info: { title: t, version: "1" }
paths:
  /a:
    get:
      responses:
        "200":
          description: Well.
          content:
            application/json:
              schema:
                type: object
                properties:
                  x: { type: string, enum: [a] }
`;
    const traffic = [exchange("GET", "/a", { responseBody: '{"x":null,"y":null}' })];
    const traffic2 = [...traffic, exchange("GET", "/a", { responseBody: '{"x":"b","y":5}' })];
    const { after, diff } = await follow(traffic2, toSpec(text));
    expect(after).toEqual([]);
    expect(added(diff).join("\n")).toContain("nullable");
  });

  it.each(["auth", "rocketchat"] as const)(
    "makes the spec of %s follow its server",
    async (name) => {
      const subject = await specOf(name);
      const traffic = (await recordMock(name)).map((recorded) => ({
        ...recorded,
        responseBody:
          recorded.responseBody
            ?.replace('"unit":', '"role":{"id":1},"unit":')
            .replace('"language":""', '"language":null')
            .replace('"me":{', '"me":{"level":5,')
            .replace('"status":"success"', '"status":"ok"') ?? "",
      }));
      const { before, after, diff } = await follow(traffic, subject, name);
      expect(before.length).toBeGreaterThan(1);
      expect(after).toEqual([]);
      expect(added(diff).length).toBeLessThan(25);
    },
  );

  it("never writes down a secret", async () => {
    const { diff } = await follow([
      getOrder({ ...order, authToken: "s3cr3t-value", password: "hunter-two" }),
    ]);
    expect(diff).toContain("authToken");
    expect(diff).not.toMatch(/s3cr3t|hunter/);
  });
});
