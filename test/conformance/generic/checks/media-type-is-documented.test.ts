import { describe, expect, it } from "vitest";
import { mediaTypeIsDocumented } from "../../../../src/conformance/generic/checks/media-type-is-documented.ts";
import { exchangeOf, type ExchangeParts } from "../../../support/conformance/exchange.ts";
import { contextOf, inlineSpec, jsonResponse } from "../../../support/conformance/inline-spec.ts";

const spec = inlineSpec({
  "/login": {
    post: {
      operationId: "login",
      responses: {
        "200": jsonResponse({}),
        "204": { description: "Nothing." },
        "400": {
          description: "A page.",
          content: { "text/*": {}, "application/problem+json": {} },
        },
        "418": jsonResponse({}, { "x-provenance": { source: "real-servers" } }),
        "422": { description: "Any.", content: { "*/*": {} } },
        default: jsonResponse({}),
      },
    },
  },
});

function judge(parts: ExchangeParts) {
  const exchange = exchangeOf({ operationId: "login", json: {}, ...parts });
  return [...mediaTypeIsDocumented.each(exchange, contextOf(spec))].map(({ level, message }) => [
    level,
    message,
  ]);
}

const type = (value: string) => ({ "content-type": value });
const UNDOCUMENTED = "The media type is not documented for this status.";

describe("a media type", () => {
  it.each([
    ["is documented", {}, []],
    [
      "is documented, whatever its parameters",
      { headers: type("Application/JSON; charset=utf-8") },
      [],
    ],
    ["is documented by a range", { status: 400, headers: type("text/html"), body: "<h1>" }, []],
    ["is documented by any", { status: 422, headers: type("image/png") }, []],
    ["is one of JSON", { status: 400, headers: type("application/problem+json") }, []],
    [
      "of JSON is another one",
      { headers: type("application/problem+json") },
      [["must", UNDOCUMENTED]],
    ],
    ["is not documented", { headers: type("text/html") }, [["must", UNDOCUMENTED]]],
    [
      "is only that of real servers",
      { status: 418, headers: type("text/html") },
      [["should", UNDOCUMENTED]],
    ],
    [
      "answers a malformed request",
      { malformed: true, headers: type("text/html") },
      [["should", UNDOCUMENTED]],
    ],
    ["is missing", { headers: {} }, [["must", "The body has no Content-Type."]]],
    [
      "is missing with its body",
      { headers: {}, body: "" },
      [["must", "The documented body is missing."]],
    ],
    [
      "of JSON has no JSON",
      { body: "{" },
      [["must", "The body says that it is JSON, and is not."]],
    ],
    ["of JSON has nothing", { body: "" }, [["must", "The body says that it is JSON, and is not."]]],
    ["stands where no body is documented", { status: 204, headers: type("text/html") }, []],
    ["is a gateway's", { status: 502, headers: type("text/html") }, []],
    [
      "is judged by the default",
      { status: 500, headers: type("text/html") },
      [["must", UNDOCUMENTED]],
    ],
  ])("%s", (_, parts: ExchangeParts, shortfalls) => {
    expect(judge(parts)).toEqual(shortfalls);
  });
});
