import { parseHar } from "../../../src/drift/live/read/har.ts";
import { readTraffic } from "../../../src/drift/live/read/traffic.ts";
import type { RecordedExchange } from "../../../src/drift/live/recorded-exchange.ts";
import type { DriftCase } from "../drift-case.ts";
import { readMockJournal, recordMock, specOf } from "./mock-traffic.ts";
import {
  compare,
  createOrder,
  everything,
  exchange,
  getOrder,
  listOrders,
  order,
  ordersText,
  toSpec,
} from "./orders.ts";
import { toHar, writeRecording } from "./write-recordings.ts";

type Traffic = readonly RecordedExchange[];

function drift(rule: string, id: string, title: string, more: Traffic): DriftCase {
  return {
    id,
    title,
    kind: "drift",
    rule: `live/${rule}`,
    run: () => compare([...everything, ...more]),
  };
}

function form(id: string, title: string, more: Traffic): DriftCase {
  return { id, title, kind: "form", run: () => compare([...everything, ...more]) };
}

const problem = (body: unknown, rest: Partial<RecordedExchange> = {}) =>
  createOrder({
    status: 409,
    responseHeaders: { "content-type": "application/problem+json" },
    responseBody: JSON.stringify(body),
    ...rest,
  });

const { created: _created, ...undated } = order;
const { amount: _amount, ...amountless } = order.price;

const fields: readonly DriftCase[] = [
  drift("field-is-documented", "new-field", "A field more", [getOrder({ ...order, nick: "x" })]),
  drift("field-is-documented", "new-field-null", "A field more, always null", [
    getOrder({ ...order, nick: null }),
  ]),
  drift("field-is-documented", "new-field-once", "A field more in one of many answers", [
    ...Array.from({ length: 50 }, () => getOrder(order)),
    getOrder({ ...order, rare: 1 }),
  ]),
  drift("field-is-documented", "new-field-in-closed", "A field more in a closed object", [
    getOrder({ ...order, price: { ...order.price, vat: 8 } }),
  ]),
  drift("field-is-documented", "new-field-in-array", "A field more in one item of an array", [
    listOrders([order, { ...order, nick: "x" }]),
  ]),
  drift("field-is-documented", "new-field-in-all-of", "A field more in a combined object", [
    getOrder({ ...order, buyer: { ...order.buyer, nick: "x" } }),
  ]),
  drift("field-is-documented", "new-field-in-one-of", "A field more in one branch of a union", [
    getOrder({ ...order, payment: { ...order.payment, cvc: 1 } }),
  ]),
  drift("field-is-documented", "field-of-other-branch", "A field of one branch in the other", [
    getOrder({ ...order, payment: { ...order.payment, due: "2024-02-01" } }),
  ]),
  drift(
    "field-is-documented",
    "new-field-in-recursion",
    "A field more in an object within its like",
    [getOrder({ ...order, parent: { ...order, nick: "x" } })],
  ),
  drift("field-is-documented", "new-object", "An object more", [
    getOrder({ ...order, shop: { city: "Bern" } }),
  ]),
  drift("field-is-documented", "new-array", "An array more", [
    getOrder({ ...order, rows: [{ sku: 1 }] }),
  ]),
  drift("field-is-documented", "field-in-other-case", "A field in other case", [
    getOrder({ ...order, Note: "x" }),
  ]),
  drift("field-is-documented", "field-renamed-snake", "An optional field under another name", [
    getOrder({ ...order, weight: undefined, weight_kg: 1.5 }),
  ]),
  drift("field-is-documented", "empty-name", "A field with an empty name", [
    getOrder({ ...order, "": 1 }),
  ]),
  drift("field-is-documented", "new-field-of-problem", "A field more in an error", [
    problem({ title: "Sold out", trace: "x" }),
  ]),
  drift("field-is-documented", "proto-field", "A field called __proto__", [
    getOrder(order, { responseBody: JSON.stringify(order).replace("{", '{"__proto__":{"x":1},') }),
  ]),
  drift("required-field-is-sent", "required-gone", "A required field is gone", [getOrder(undated)]),
  drift(
    "required-field-is-sent",
    "required-gone-nested",
    "A required field is gone from an inner object",
    [getOrder({ ...order, price: amountless })],
  ),
  drift(
    "required-field-is-sent",
    "required-gone-in-array",
    "A required field is gone from one item",
    [listOrders([order, undated])],
  ),
  drift("required-field-is-sent", "required-renamed", "A required field has another name", [
    getOrder({ ...undated, createdAt: order.created }),
  ]),
  drift("required-field-is-sent", "empty-object", "An empty object", [getOrder({})]),
  drift("required-field-is-sent", "problem-without-title", "An error without its title", [
    problem({ status: 409 }),
  ]),
];

const values: readonly DriftCase[] = [
  drift("type-is-documented", "number-as-text", "A number as text", [
    getOrder({ ...order, id: "7" }),
  ]),
  drift("type-is-documented", "fraction", "A fraction where an integer belongs", [
    getOrder({ ...order, id: 7.5 }),
  ]),
  drift("type-is-documented", "text-as-number", "Text as a number", [
    getOrder({ ...order, note: 5 }),
  ]),
  drift("type-is-documented", "boolean-as-number", "A boolean as 1", [
    getOrder({ ...order, buyer: { ...order.buyer, vip: 1 } }),
  ]),
  drift("type-is-documented", "boolean-as-text", "A boolean as text", [
    getOrder({ ...order, buyer: { ...order.buyer, vip: "true" } }),
  ]),
  drift("type-is-documented", "object-as-array", "An object as an empty array", [
    getOrder({ ...order, labels: [] }),
  ]),
  drift("type-is-documented", "array-as-object", "An array as an object", [
    getOrder({ ...order, tags: { 0: "gift" } }),
  ]),
  drift("type-is-documented", "item-of-other-type", "An item of another type", [
    getOrder({ ...order, tags: ["gift", 5] }),
  ]),
  drift("type-is-documented", "list-in-envelope", "A list in an envelope", [
    listOrders({ items: [order] }),
  ]),
  drift("type-is-documented", "object-in-list", "One object in a list", [getOrder([order])]),
  drift("type-is-documented", "map-value-of-other-type", "A value of a map has another type", [
    getOrder({ ...order, labels: { shelf: "B", row: 4 } }),
  ]),
  drift("type-is-documented", "text-as-body", "JSON that is a text", [getOrder("gone")]),
  drift("null-is-documented", "null-text", "Null for a text", [getOrder({ ...order, note: null })]),
  drift("null-is-documented", "null-object", "Null for an object behind a reference", [
    getOrder({ ...order, price: null }),
  ]),
  drift("null-is-documented", "null-item", "Null in an array", [
    getOrder({ ...order, tags: [null] }),
  ]),
  drift("null-is-documented", "null-body", "Null for the whole body", [getOrder(null)]),
  drift("null-is-documented", "null-enum", "Null in an enumeration", [
    getOrder({ ...order, status: null }),
  ]),
  drift("null-is-documented", "null-once", "Null in the last of many answers", [
    ...Array.from({ length: 50 }, () => getOrder(order)),
    getOrder({ ...order, weight: null }),
  ]),
  drift("enum-has-value", "new-enum-member", "A member more in an enumeration", [
    getOrder({ ...order, status: "shipped" }),
  ]),
  drift("enum-has-value", "enum-in-other-case", "A member in other case", [
    getOrder({ ...order, status: "Open" }),
  ]),
  drift("enum-has-value", "new-kind", "A kind that no branch of a union has", [
    getOrder({ ...order, payment: { kind: "cash", last4: "1234" } }),
  ]),
  drift("body-fits-schema", "other-date", "A date in another format", [
    getOrder({ ...order, created: "26.01.2024 15:05" }),
  ]),
  drift("body-fits-schema", "date-without-zone", "A date without its zone", [
    getOrder({ ...order, created: "2024-01-26 15:05:23" }),
  ]),
  drift("body-fits-schema", "other-pattern", "A text that its pattern does not take", [
    getOrder({ ...order, payment: { kind: "card", last4: "42" } }),
  ]),
  drift("body-fits-schema", "text-too-long", "A plain text that is too long", [
    exchange("GET", "/health", {
      responseHeaders: { "content-type": "text/plain" },
      responseBody: "all of it is as well as can be",
    }),
  ]),
];

const messages: readonly DriftCase[] = [
  drift("status-is-documented", "new-success", "Another success status", [
    createOrder({ status: 202 }),
  ]),
  drift("status-is-documented", "error-as-200", "200 where 201 belongs", [
    createOrder({ status: 200 }),
  ]),
  drift("status-is-documented", "new-refusal", "Another refusal", [
    exchange("GET", "/orders/7", { status: 410 }),
  ]),
  drift("status-is-documented", "crash", "A crash", [
    exchange("GET", "/orders/7", { status: 500 }),
  ]),
  drift("status-is-documented", "to-a-login-page", "A redirect to a login page", [
    exchange("GET", "/orders/7", { status: 302, responseHeaders: { location: "/login" } }),
  ]),
  drift(
    "status-is-documented",
    "status-under-second-server",
    "Another status below the second server",
    [exchange("GET", "https://shop.test/v2/orders/7", { status: 418 })],
  ),
  drift("media-type-is-documented", "html", "A page where JSON belongs", [
    getOrder(order, { responseHeaders: { "content-type": "text/html" }, responseBody: "<p>" }),
  ]),
  drift("media-type-is-documented", "plain-json-problem", "An error as plain JSON", [
    problem({ title: "Sold out" }, { responseHeaders: { "content-type": "application/json" } }),
  ]),
  drift("media-type-is-documented", "vendor-type", "A media type of a vendor", [
    getOrder(order, { responseHeaders: { "content-type": "application/vnd.shop+json" } }),
  ]),
  drift("media-type-is-documented", "no-type", "No Content-Type", [
    getOrder(order, { responseHeaders: {} }),
  ]),
  drift("media-type-is-documented", "no-body", "No body where one is documented", [
    getOrder(order, { responseBody: "" }),
  ]),
  drift("media-type-is-documented", "body-where-none", "JSON where no body is documented", [
    exchange("GET", "/orders/9", { status: 404, responseBody: '{"error":"none"}' }),
  ]),
  drift("json-can-be-read", "broken-json", "JSON that ends early", [
    getOrder(order, { responseBody: '{"id":7' }),
  ]),
  drift("json-can-be-read", "page-as-json", "A page that calls itself JSON", [
    getOrder(order, { responseBody: "<p>" }),
  ]),
  drift("required-header-is-sent", "header-gone", "A required header is gone", [
    listOrders([order], { responseHeaders: { "content-type": "application/json" } }),
  ]),
  drift("method-is-documented", "new-method", "A method that the spec does not have", [
    exchange("PATCH", "/orders/7", { responseBody: JSON.stringify(order) }),
  ]),
  drift("path-is-documented", "new-path", "A path that the spec does not have", [
    exchange("GET", "/refunds", { responseBody: "[]" }),
  ]),
  drift("path-is-documented", "path-in-other-case", "A path in other case", [
    exchange("GET", "/Orders", { responseBody: "[]" }),
  ]),
];

/** Compares what a mock of ours answers, after a change. */
function mocked(
  name: "auth" | "rocketchat",
  rule: string,
  id: string,
  change: (exchange: RecordedExchange) => RecordedExchange,
): DriftCase {
  return {
    id: `${name}-${id}`,
    title: `${name}: ${id.replaceAll("-", " ")}`,
    kind: "drift",
    rule: `live/${rule}`,
    run: async () => compare((await recordMock(name)).map(change), await specOf(name), name),
  };
}

const replace = (from: string | RegExp, to: string) => (recorded: RecordedExchange) => ({
  ...recorded,
  responseBody: recorded.responseBody?.replace(from, to) ?? "",
});

const own: readonly DriftCase[] = [
  mocked("auth", "required-field-is-sent", "token-renamed", replace(/"token":"ey/, '"jwt":"ey')),
  mocked(
    "auth",
    "field-is-documented",
    "record-has-a-role",
    replace('"unit":', '"role":"admin","unit":'),
  ),
  mocked(
    "auth",
    "type-is-documented",
    "verified-as-text",
    replace(/"verified":(\w+)/, '"verified":"$1"'),
  ),
  mocked("auth", "type-is-documented", "status-as-text", replace('"status":400', '"status":"400"')),
  mocked("auth", "null-is-documented", "empty-text-as-null", replace('"unit":""', '"unit":null')),
  mocked(
    "auth",
    "type-is-documented",
    "location-as-list",
    replace(/"location":\{[^}]*\}/, '"location":[47.05,8.3]'),
  ),
  mocked("auth", "status-is-documented", "refused-with-422", (recorded) =>
    recorded.status === 400 && recorded.requestBody !== "{}"
      ? { ...recorded, status: 422 }
      : recorded,
  ),
  mocked(
    "rocketchat",
    "field-is-documented",
    "secret-of-the-user",
    replace('"me":{', '"me":{"passwordHash":"x",'),
  ),
  mocked(
    "rocketchat",
    "enum-has-value",
    "status-ok",
    replace('"status":"success"', '"status":"ok"'),
  ),
  mocked(
    "rocketchat",
    "required-field-is-sent",
    "user-id-in-snake-case",
    replace('"userId"', '"user_id"'),
  ),
  mocked(
    "rocketchat",
    "type-is-documented",
    "roles-as-text",
    replace(/"roles":\[("\w+")\]/, '"roles":$1'),
  ),
  mocked("rocketchat", "status-is-documented", "refused-with-409", (recorded) =>
    recorded.status === 401 && recorded.requestBody !== "{}"
      ? { ...recorded, status: 409 }
      : recorded,
  ),
  {
    id: "auth-journal-with-a-field-more",
    title: "auth: a journal with a field more",
    kind: "drift",
    rule: "live/field-is-documented",
    run: async () => {
      const lines = (await readMockJournal("auth"))
        .map((entry) => JSON.stringify(entry))
        .join("\n");
      const path = writeRecording("journal.ndjson", lines.replace('"unit":', '"role":"x","unit":'));
      return compare(readTraffic(path), await specOf("auth"), "auth");
    },
  },
  {
    id: "har-with-a-status-more",
    title: "An HTTP archive with a status more",
    kind: "drift",
    rule: "live/status-is-documented",
    run: () => compare(parseHar(toHar([...everything, createOrder({ status: 202 })]), "a.har")),
  },
];

const reversed = Object.fromEntries(Object.entries(order).toReversed());
const plain = (responseBody: string, rest: Partial<RecordedExchange> = {}) =>
  getOrder(order, { responseBody, ...rest });

const forms: readonly DriftCase[] = [
  form("header-case", "Headers in other case", [
    listOrders([order], {
      responseHeaders: { "CONTENT-TYPE": "application/json", "X-TOTAL": "1" },
    }),
  ]),
  form("media-type-case", "A media type in other case", [
    getOrder(order, { responseHeaders: { "content-type": "Application/JSON" } }),
  ]),
  form("charset", "A charset", [
    getOrder(order, { responseHeaders: { "content-type": "application/json; charset=utf-8" } }),
  ]),
  form("key-order", "Keys in another order", [getOrder(reversed)]),
  form("white-space", "White space in JSON", [plain(`\r\n${JSON.stringify(order, null, 4)}\n\n`)]),
  form("byte-order-mark", "A byte order mark", [plain(`\uFEFF${JSON.stringify(order)}`)]),
  form("other-ids", "Other ids and texts", [
    getOrder({ ...order, id: 999_999, note: "" }, { url: "/orders/abc-1" }),
  ]),
  form("optional-absent", "Optional fields are absent", [
    getOrder({ id: 1, status: "paid", created: order.created }),
  ]),
  form("empty-list", "An empty list", [listOrders([])]),
  form("head", "HEAD", [exchange("HEAD", "/orders/7", { responseBody: "" })]),
  form("options", "A question of a browser before the request", [
    exchange("OPTIONS", "/orders", { status: 204, responseHeaders: {}, responseBody: "" }),
  ]),
  form("to-https", "A proxy sends from http to https", [
    exchange("GET", "http://shop.test/orders/7", {
      status: 301,
      responseHeaders: { location: "https://shop.test/orders/7" },
      responseBody: "",
    }),
  ]),
  form("not-modified", "304 of a cache", [
    exchange("GET", "/orders/7", { status: 304, responseHeaders: {} }),
  ]),
  form("query", "A query at the end", [getOrder(order, { url: "/orders/7?verbose=1&x=%20#part" })]),
  form("base-path", "The second server", [
    getOrder(order, { url: "https://shop.test/v2/orders/7" }),
  ]),
  form("slash-at-the-end", "A slash at the end", [getOrder(order, { url: "/orders/7/" })]),
  form("more-headers", "Headers that no spec lists", [
    getOrder(order, { responseHeaders: { "content-type": "application/json", via: "1.1 proxy" } }),
  ]),
  form("unicode", "Other scripts, escaped or not", [
    getOrder({ ...order, note: "žluť 🐎 שלום" }),
    plain(JSON.stringify(order).replace("Ring", "\\u0052ing")),
  ]),
  form("whole-number", "An integer as 7.0 and 7e0", [
    plain(JSON.stringify(order).replace('"id":7', '"id":7.0')),
    plain(JSON.stringify(order).replace('"id":7', '"id":7e0')),
  ]),
  form("huge-number", "A number that no double holds", [
    plain(JSON.stringify(order).replace("1.5", "1e999")),
    plain(JSON.stringify(order).replace('"id":7', `"id":${"9".repeat(400)}`)),
  ]),
  form("date-with-offset", "A date with an offset and fractions", [
    getOrder({ ...order, created: "2024-01-26T15:05:23.123456+01:00" }),
  ]),
  form("map-keys", "Other keys of a map", [
    getOrder({ ...order, labels: { a: "1", b: "2", "": "3" } }),
  ]),
  form("free-object", "Anything in an object that may hold anything", [
    getOrder({ ...order, meta: { x: [null, { y: 1 }] } }),
  ]),
  form("redacted", "Hidden values", [
    getOrder({
      ...order,
      id: "[redacted]",
      payment: { kind: "card", last4: "[redacted]" },
      price: "***",
    }),
  ]),
  form("nothing-recorded", "Bodies that were not recorded", [
    exchange("GET", "/orders/7", { status: 200 }),
    { method: "GET", url: "/orders/7", status: 200 },
  ]),
  form("not-there", "404 on a path, 405 on a method that the spec does not have", [
    exchange("GET", "/nothing", { status: 404, responseBody: "{}" }),
    exchange("PUT", "/orders/7", { status: 405, responseBody: "{}" }),
  ]),
  form("page-and-assets", "The page around the API", [
    exchange("GET", "/", { responseHeaders: { "content-type": "text/html" }, responseBody: "<p>" }),
    exchange("GET", "/app.js", { responseHeaders: { "content-type": "text/javascript" } }),
  ]),
  form("other-hosts", "Requests to other hosts", [
    exchange("GET", "https://cdn.test/v1/flags", { responseBody: "{}" }),
  ]),
  form("other-api", "Exchanges of another API", [
    exchange("GET", "/x", { api: "other", responseBody: "{}" }),
  ]),
  form(
    "many",
    "The same many times",
    Array.from({ length: 100 }, () => getOrder(order)),
  ),
  ...(["plain", "base64", "gzip"] as const).map((encoding): DriftCase => ({
    id: `har-${encoding}`,
    title: `An HTTP archive with bodies in ${encoding}`,
    kind: "form",
    run: () => compare(parseHar(toHar(everything, encoding), "a.har")),
  })),
  {
    id: "spec-as-json",
    title: "The spec as JSON",
    kind: "form",
    run: () =>
      compare(everything, toSpec(JSON.stringify(toSpec(ordersText).source.value), "orders.json")),
  },
];

export const cases: readonly DriftCase[] = [...fields, ...values, ...messages, ...own, ...forms];
