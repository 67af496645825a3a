import { readFileSync } from "node:fs";
import { compareTraffic, type TrafficResult } from "../../../src/drift/live/compare-traffic.ts";
import type { RecordedExchange } from "../../../src/drift/live/recorded-exchange.ts";
import { parseDocument, type SourceDocument } from "../../../src/spec/document.ts";
import { readOperations } from "../../../src/spec/operations.ts";
import { createSchemaChecks } from "../../../src/spec/schema.ts";
import type { Spec } from "../../../src/spec/spec.ts";

export const ordersText = readFileSync(new URL("orders.yaml", import.meta.url), "utf8");

export interface TestSpec {
  readonly spec: Spec;
  readonly source: SourceDocument;
  readonly text: string;
}

export function toSpec(text: string, file = "orders.yaml"): TestSpec {
  const source = parseDocument(text, file);
  const spec: Spec = {
    file: new URL(`file:///${file}`),
    document: source.value,
    operations: readOperations(source.value),
    schemaAt: createSchemaChecks(source.value),
    warnings: [],
    readPlaces: () =>
      Promise.resolve((pointer) => ({
        file,
        line: source.lineOf(pointer),
        pointer: `#${pointer}`,
      })),
  };
  return { spec, source, text };
}

export const orders = toSpec(ordersText);

export function compare(
  exchanges: AsyncIterable<RecordedExchange> | Iterable<RecordedExchange>,
  { spec, source }: Pick<TestSpec, "spec" | "source"> = orders,
  api = "orders",
): Promise<TrafficResult> {
  return compareTraffic({ exchanges, spec, source, api, traffic: "traffic.har", failOn: "must" });
}

export const order = {
  id: 7,
  status: "open",
  created: "2024-01-26T15:05:23Z",
  note: "Ring twice.",
  price: { amount: 1200, currency: "CHF" },
  weight: 1.5,
  tags: ["gift"],
  buyer: { name: "Ada", age: 36, vip: true },
  payment: { kind: "card", last4: "4242" },
  labels: { shelf: "B" },
  meta: { anything: [1, { goes: true }] },
  parent: null,
};

const paid = {
  ...order,
  id: 8,
  status: "paid",
  buyer: { name: "Bo", age: null, vip: false },
  payment: { kind: "invoice", due: "2024-02-01" },
  parent: order,
};

const JSON_TYPE = { "content-type": "application/json" };

export function exchange(
  method: string,
  url: string,
  rest: Partial<RecordedExchange>,
): RecordedExchange {
  return { method, url, status: 200, requestHeaders: {}, responseHeaders: JSON_TYPE, ...rest };
}

/** An answer with one order. */
export function getOrder(body: unknown, rest: Partial<RecordedExchange> = {}): RecordedExchange {
  return exchange("GET", "/orders/7", { responseBody: JSON.stringify(body), ...rest });
}

export function createOrder(rest: Partial<RecordedExchange>): RecordedExchange {
  return exchange("POST", "/orders", {
    requestHeaders: JSON_TYPE,
    requestBody: JSON.stringify({ item: "hat", password: "hunter-two" }),
    status: 201,
    responseBody: JSON.stringify(order),
    ...rest,
  });
}

export function listOrders(
  bodies: unknown,
  rest: Partial<RecordedExchange> = {},
): RecordedExchange {
  return exchange("GET", "/orders", {
    responseHeaders: { ...JSON_TYPE, "x-total": "2" },
    responseBody: JSON.stringify(bodies),
    ...rest,
  });
}

/** Traffic in which each part of the spec comes, and nothing else. */
export const everything: readonly RecordedExchange[] = [
  listOrders([order, paid]),
  createOrder({}),
  createOrder({
    status: 409,
    responseHeaders: { "content-type": "application/problem+json" },
    responseBody: JSON.stringify({ title: "Sold out", status: 409 }),
  }),
  getOrder(paid),
  exchange("GET", "/orders/9", { status: 404, responseHeaders: {}, responseBody: "" }),
  exchange("DELETE", "/orders/7", { status: 204, responseHeaders: {}, responseBody: "" }),
  exchange("GET", "/health", {
    responseHeaders: { "content-type": "text/plain" },
    responseBody: "fine",
  }),
];
