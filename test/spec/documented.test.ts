import { describe, expect, it } from "vitest";
import { findContent, findResponse, isJson, isOfItsOwnAccord } from "../../src/spec/documented.ts";
import { readOperations } from "../../src/spec/operations.ts";

const [operation] = readOperations({
  paths: {
    "/a": {
      get: {
        responses: {
          "404": { description: "Not there." },
          "4XX": { description: "Refused." },
          default: {
            description: "All else.",
            content: { "application/json; charset=utf-8": {}, "text/*": {} },
          },
        },
      },
    },
  },
});

describe("what a spec documents", () => {
  it.each([
    [404, "404"],
    [409, "4XX"],
    [500, "default"],
  ])("for the status %i is the response %s", (status, expected) => {
    expect(operation && findResponse(operation, status)?.status).toBe(expected);
  });

  it.each([
    ["application/json", "application/json; charset=utf-8"],
    ["text/html", "text/*"],
    ["image/png", undefined],
  ])("for the media type %s is %s", (mediaType, expected) => {
    const content = operation ? (findResponse(operation, 500)?.content ?? []) : [];
    expect(findContent(content, mediaType)?.mediaType).toBe(expected);
  });

  it("knows JSON by its name, and statuses that somebody in front may answer", () => {
    expect(["application/json", "application/problem+json", "text/json"].map(isJson)).toEqual([
      true,
      true,
      false,
    ]);
    expect([429, 503, 400, 500].map(isOfItsOwnAccord)).toEqual([true, true, false, false]);
  });
});
