import { describe, expect, it } from "vitest";
import { statusIsDocumented } from "../../../../src/conformance/generic/checks/status-is-documented.ts";
import { exchangeOf, type ExchangeParts } from "../../../support/conformance/exchange.ts";
import { contextOf, inlineSpec } from "../../../support/conformance/inline-spec.ts";

const servers = { "x-provenance": { source: "real-servers" } };
const none = { description: "Nothing." };

const spec = inlineSpec(
  {
    "/login": { post: { operationId: "login", responses: { "200": none, "4xx": none } } },
    "/any": { post: { operationId: "any", responses: { default: none } } },
    "/things": { get: { operationId: "things", responses: { "200": none } } },
    "/things/{id}": { get: { operationId: "thing", responses: { "200": none } } },
    "/guarded": {
      post: { operationId: "guarded", security: [{ key: [] }], responses: { "200": none } },
    },
    "/grown": {
      post: {
        operationId: "grown",
        responses: { "200": none, "500": { $ref: "#/components/responses/Grown" } },
      },
    },
  },
  {
    components: {
      responses: { Grown: { ...none, ...servers } },
      securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
    },
  },
);

const check = statusIsDocumented(true);

function judge(parts: ExchangeParts, by = check) {
  const exchange = exchangeOf({ operationId: "login", ...parts });
  if (!by.applies(exchange)) return "not judged";
  return [...by.each(exchange, contextOf(spec))].map(({ level }) => level);
}

describe("a status", () => {
  it.each([
    ["is documented by itself", { status: 200 }, []],
    ["is documented by a range", { status: 404 }, []],
    ["is documented by the default", { operationId: "any", status: 500 }, []],
    ["is not documented", { status: 201 }, ["must"]],
    ["is not documented, a redirect", { status: 302 }, ["must"]],
    ["is not documented, a failure", { status: 500 }, ["must"]],
    ["is a gateway's", { status: 502 }, []],
    ["is a framework's", { operationId: "grown", status: 405 }, []],
    [
      "is missing in a list that grew from servers in use",
      { operationId: "grown", status: 201 },
      ["should"],
    ],
    ["refuses a malformed request", { operationId: "grown", status: 422, malformed: true }, []],
    ["fails at a malformed request", { status: 500, malformed: true }, ["should"]],
    ["asks for the credentials of a security scheme", { operationId: "guarded", status: 401 }, []],
    [
      "is not documented for a guarded operation either",
      { operationId: "guarded", status: 404 },
      ["must"],
    ],
    ["answers another method of the path", { status: 404, request: { method: "PUT" } }, []],
    ["answers an operation that nobody knows", { operationId: "other", status: 418 }, []],
  ])("%s", (_, parts: ExchangeParts, levels) => {
    expect(judge(parts)).toEqual(levels);
  });

  it.each([
    [
      "says that a thing is missing that nobody vouches for",
      { operationId: "thing", status: 404 },
      [],
    ],
    [
      "says that it is missing, where nothing is named",
      { operationId: "things", status: 404 },
      ["should"],
    ],
    ["refuses what nobody vouches for", { operationId: "thing", status: 422 }, ["should"]],
    ["fails at it", { operationId: "thing", status: 500 }, ["must"]],
    ["is another success", { operationId: "thing", status: 204 }, ["must"]],
  ])("%s, of an API that is judged by its spec alone", (_, parts: ExchangeParts, levels) => {
    expect(judge({ request: { method: "GET" }, ...parts }, statusIsDocumented(false))).toEqual(
      levels,
    );
  });

  it("is not judged for requests of no operation, nor twice for boundary values", () => {
    const { operationId: _, ...request } = exchangeOf({ status: 418 });
    expect(check.applies(request)).toBe(false);
    expect(judge({ scenario: "generic/boundary-value/login", status: 500 })).toBe("not judged");
  });

  it("is told with those that are documented", () => {
    const exchange = exchangeOf({ operationId: "login", status: 500 });
    expect([...check.each(exchange, contextOf(spec))]).toEqual([
      {
        exchange,
        message: "The status 500 is not documented for this operation.",
        expected: "200, 4XX",
        received: 500,
        level: "must",
        spec: "/paths/~1login/post/responses",
      },
    ]);
  });
});
