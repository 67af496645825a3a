import { describe, expect, it } from "vitest";
import { encodeBody } from "../../../../src/conformance/generic/requests/encode-body.ts";

describe("a body", () => {
  it.each([
    ["application/json", { a: 1 }, "application/json", '{"a":1}'],
    ["application/problem+json", null, "application/problem+json", "null"],
    ["*/*", [1], "application/json", "[1]"],
    [
      "application/x-www-form-urlencoded",
      { a: "b c", list: [1, 2] },
      "application/x-www-form-urlencoded",
      "a=b+c&list=1&list=2",
    ],
    ["text/plain", "a", "text/plain", "a"],
    ["application/octet-stream", "bytes", "application/octet-stream", "bytes"],
  ])("of %s from %j", (mediaType, value, type, text) => {
    expect(encodeBody(mediaType, value)).toEqual({ type, text });
  });

  it("of several parts can be read as a form", async () => {
    const body = encodeBody("multipart/form-data", { a: "b", list: [1, 2], o: { x: 1 } });
    const headers = { "Content-Type": body?.type ?? "" };
    const form = await new Response(body?.text ?? "", { headers }).formData();
    expect([...form]).toEqual([
      ["a", "b"],
      ["list", "1"],
      ["list", "2"],
      ["o", '{"x":1}'],
    ]);
  });

  it.each([
    ["multipart/form-data", {}],
    ["application/xml", { a: 1 }],
    ["image/*", "bytes"],
  ])("of %s cannot be made from %j", (mediaType, value) => {
    expect(encodeBody(mediaType, value)).toBeUndefined();
  });
});
