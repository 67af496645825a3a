import { describe, expect, it } from "vitest";
import { bodyFitsSchema } from "../../../../src/conformance/generic/checks/body-fits-schema.ts";
import { createExplain } from "../../../../src/spec/explain.ts";
import { loadSpec } from "../../../../src/spec/spec.ts";
import { exchangeOf, type ExchangeParts } from "../../../support/conformance/exchange.ts";
import { contextOf, inlineSpec, jsonResponse } from "../../../support/conformance/inline-spec.ts";

const servers = { "x-provenance": { source: "real-servers" } };
const page = { "x-provenance": { source: "document" } };

const spec = inlineSpec(
  {
    "/login": {
      post: {
        operationId: "login",
        ...page,
        responses: {
          "200": jsonResponse({ $ref: "#/components/schemas/User" }),
          "400": { description: "Text.", content: { "text/plain": { schema: { maxLength: 3 } } } },
          "500": jsonResponse({ $ref: "#/components/schemas/User" }, servers),
        },
      },
    },
  },
  {
    components: {
      schemas: {
        User: {
          type: "object",
          ...page,
          required: ["token"],
          properties: {
            token: { type: "string" },
            avatar: { type: "string", ...servers },
            tags: { type: "array", items: { type: "string" } },
          },
        },
      },
    },
  },
);

const check = bodyFitsSchema(createExplain(spec.document));

function judge(parts: ExchangeParts) {
  const exchange = exchangeOf({ operationId: "login", ...parts });
  return [...check.each(exchange, contextOf(spec))].map((shortfall) => [
    shortfall.level,
    shortfall.message,
  ]);
}

describe("a body", () => {
  it.each([
    ["fits", { json: { token: "t", more: 1 } }, []],
    ["lacks a property", { json: {} }, [["must", "/token is missing."]]],
    [
      "has what only servers have",
      { json: { token: "t", avatar: 1 } },
      [["should", "/avatar must be string."]],
    ],
    ["answers as only servers do", { status: 500, json: {} }, [["should", "/token is missing."]]],
    [
      "answers a malformed request",
      { malformed: true, json: {} },
      [["should", "/token is missing."]],
    ],
    ["is of the wrong kind", { json: [] }, [["must", "The body must be object."]]],
    [
      "is text that fits",
      { status: 400, headers: { "content-type": "text/plain" }, body: "abc" },
      [],
    ],
    [
      "is text that does not fit",
      { status: 400, headers: { "content-type": "text/plain" }, body: "abcd" },
      [["must", "The body must NOT have more than 3 characters."]],
    ],
    [
      "is wrong in each item",
      { json: { token: "t", tags: [1, 2, 3] } },
      [["must", "/tags/0 must be string."]],
    ],
    ["is no JSON, which another check judges", { body: "{" }, []],
    ["has no documented status", { status: 418, json: {} }, []],
    ["has no documented media type", { headers: { "content-type": "text/html" }, json: {} }, []],
  ])("%s", (_, parts: ExchangeParts, shortfalls) => {
    expect(judge(parts)).toEqual(shortfalls);
  });

  it("is told with the places in the body and in the spec", () => {
    const exchange = exchangeOf({ operationId: "login", json: { token: 5 } });
    expect([...check.each(exchange, contextOf(spec))]).toEqual([
      {
        exchange,
        message: "/token must be string.",
        pointer: "/token",
        expected: "string",
        received: "a number",
        level: "must",
        spec: "/components/schemas/User/properties/token",
      },
    ]);
  });
});

describe("the bodies of the built-in APIs", async () => {
  const auth = await loadSpec(new URL("../../../../openapi/auth.yaml", import.meta.url));
  const explained = bodyFitsSchema(createExplain(auth.document));
  const refusal = {
    url: "u",
    status: 400,
    isAbort: false,
    originalError: { url: "u", status: 400, data: { code: 400, message: "m", data: {} } },
    name: "n",
  };
  const judgeAuth = (response: unknown, more = {}) => {
    const json = { ...refusal, response, ...more };
    const exchange = exchangeOf({ operationId: "login", status: 400, json });
    return [...explained.each(exchange, contextOf(auth))].map((shortfall) => [
      shortfall.level,
      shortfall.message,
    ]);
  };

  it("fit in either era, and are told by the nearer one", () => {
    expect(judgeAuth({ code: 400, message: "m", data: {} })).toEqual([]);
    expect(judgeAuth({ status: 400, message: "m", data: {} })).toEqual([]);
    expect(judgeAuth({ code: 400, data: {} })).toEqual([["must", "/response/message is missing."]]);
    expect(judgeAuth({ status: 400, data: {} })).toEqual([
      ["should", "/response/message is missing."],
    ]);
  });

  it("promise no more of a copy than of the key that holds it", () => {
    const cause = { url: "u", status: "400", data: { code: 400, message: "m", data: {} } };
    expect(judgeAuth({ code: 400, message: "m", data: {} }, { cause })).toEqual([
      ["should", "/cause/status must be integer."],
    ]);
  });
});
