import { describe, expect, it } from "vitest";
import { createExplain } from "../../src/spec/explain.ts";

const document = {
  User: {
    type: "object",
    properties: {
      name: { type: "string", minLength: 2 },
      role: { enum: ["user", "admin"] },
      error: { $ref: "#/Failure" },
      friends: { type: "array", items: { $ref: "#/User" } },
      strict: { type: "object", properties: { a: {} }, additionalProperties: false },
    },
    required: ["name"],
  },
  Failure: { anyOf: [{ $ref: "#/Old" }, { $ref: "#/New" }, { type: "null" }] },
  Old: {
    type: "object",
    properties: { code: { type: "integer" }, message: { type: "string" } },
    required: ["code", "message"],
  },
  New: {
    type: "object",
    properties: { status: { type: "integer" }, message: { type: "string" } },
    required: ["status", "message"],
  },
  Pet: {
    oneOf: [
      { type: "object", properties: { kind: { const: "cat" } }, required: ["kind"] },
      {
        type: "object",
        properties: { kind: { const: "dog" }, size: { type: "number" }, bark: {} },
        required: ["kind", "bark"],
      },
    ],
  },
  Twice: { oneOf: [{ type: "number" }, { type: "integer" }] },
};

const explain = createExplain(document);
const short = (pointer: string, value: unknown) =>
  explain(pointer, value).map((violation) => [
    violation.pointer,
    violation.message,
    violation.trail.at(-1),
  ]);

describe("what is wrong with a value", () => {
  it("is nothing when it fits", () => {
    expect(explain("/User", { name: "ada", error: null })).toEqual([]);
  });

  it("is told of all places at once, in words", () => {
    expect(explain("/User", { name: 1, role: "guest", strict: { b: [] } })).toEqual([
      {
        pointer: "/name",
        keyword: "type",
        message: "must be string",
        expected: "string",
        received: "a number",
        trail: ["/User/properties/name"],
      },
      {
        pointer: "/role",
        keyword: "enum",
        message: "must be equal to one of the allowed values",
        expected: '["user","admin"]',
        received: '"guest"',
        trail: ["/User/properties/role"],
      },
      {
        pointer: "/strict/b",
        keyword: "additionalProperties",
        message: "is not allowed there",
        expected: "nothing",
        received: "an array",
        trail: ["/User/properties/strict"],
      },
    ]);
  });

  it("is told of the place where a missing property belongs", () => {
    expect(short("/User", { friends: [{}] })).toEqual([
      ["/name", "is missing", "/User/properties/name"],
      ["/friends/0/name", "is missing", "/User/properties/name"],
    ]);
  });

  it("is that of the branch which comes nearest", () => {
    expect(short("/Failure", { code: 400 })).toEqual([
      ["/message", "is missing", "/Old/properties/message"],
    ]);
    expect(short("/Failure", { status: 400 })).toEqual([
      ["/message", "is missing", "/New/properties/message"],
    ]);
    expect(short("/Failure", { status: 400, message: null })).toEqual([
      ["/message", "must be string", "/New/properties/message"],
    ]);
  });

  it("is that of the nearest branch inside of a value, with the references on the way", () => {
    expect(explain("/User", { name: "ada", error: { status: "x", message: "m" } })).toMatchObject([
      {
        pointer: "/error/status",
        trail: ["/User/properties/error", "/Failure", "/Failure/anyOf/1", "/New/properties/status"],
      },
    ]);
  });

  it("keeps what is wrong beside a union", () => {
    expect(short("/User", { error: {} }).map(([pointer]) => pointer)).toEqual([
      "/name",
      "/error/code",
      "/error/message",
    ]);
  });

  it("follows the constants of a union", () => {
    expect(short("/Pet", { kind: "dog", size: "x" })).toEqual(
      [
        ["/size", "must be number", "/Pet/oneOf/1/properties/size"],
        ["/bark", "is missing", "/Pet/oneOf/1/properties/bark"],
      ].toReversed(),
    );
  });

  it("is that two branches fit", () => {
    expect(short("/Twice", 1)).toEqual([["", "must match exactly one schema in oneOf", "/Twice"]]);
  });

  it("is the kind of value, where no branch is of that kind", () => {
    expect(short("/Failure", "text")).toEqual([["", "must be object", "/Old"]]);
  });
});
