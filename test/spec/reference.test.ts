import { describe, expect, it } from "vitest";
import { follow } from "../../src/spec/reference.ts";

const document = {
  direct: { a: 1 },
  once: { $ref: "#/direct" },
  twice: { $ref: "#/once" },
  escaped: { $ref: "#/odd~1key%20%7Bx%7D" },
  "odd/key {x}": { b: 2 },
  self: { $ref: "#/self" },
  ping: { $ref: "#/pong" },
  pong: { $ref: "#/ping" },
  lost: { $ref: "#/nowhere" },
  number: { $ref: "#/direct/a" },
  elsewhere: { $ref: "other.yaml#/direct" },
};

describe("a reference", () => {
  it.each([
    ["/direct", "/direct", { a: 1 }],
    ["/once", "/direct", { a: 1 }],
    ["/twice", "/direct", { a: 1 }],
    ["/escaped", "/odd~1key {x}", { b: 2 }],
    ["", "", document],
  ])("is followed from %j to where the object stands", (from, pointer, value) => {
    expect(follow(document, from)).toEqual({ pointer, value });
  });

  it.each([
    ["/self", "#/self"],
    ["/ping", "#/ping"],
    ["/lost", "/nowhere"],
    ["/number", "/direct/a"],
    ["/elsewhere", "other.yaml#/direct"],
    ["/nothing", "/nothing"],
  ])("that leads nowhere is refused: %s", (from, to) => {
    expect(() => follow(document, from)).toThrow(
      expect.objectContaining({
        code: "SPEC_INVALID",
        message: `Cannot follow the reference at "${from}": "${to}" is not an object of this document. Correct the $ref.`,
      }),
    );
  });
});
