import { describe, expect, it } from "vitest";
import { isWorldId, readAddress } from "../../../src/mock/worlds/address.ts";

const addressOf = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  readAddress({
    method: "GET",
    path,
    query: "",
    headers,
    body: new Uint8Array(),
    remoteAddress: "",
  });

describe("the world of a request", () => {
  it.each<[string, Readonly<Record<string, string>>, world: string, path: string]>([
    ["/login", {}, "default", "/login"],
    ["/login", { host: "localhost:4010" }, "default", "/login"],
    ["/login", { host: "127.0.0.1:4010" }, "default", "/login"],
    ["/login", { "x-mock-world": "h" }, "h", "/login"],
    ["/_w/p/login", {}, "p", "/login"],
    ["/_w/p", {}, "p", "/"],
    ["/_w/p/", {}, "p", "/"],
    ["/login", { host: "t-1.localhost:4010" }, "t-1", "/login"],
    ["/login", { host: "t.1.localhost" }, "t.1", "/login"],
    ["/login", { host: "UPPER.LOCALHOST" }, "upper", "/login"],
    ["/login", { host: "MyTest.localhost:4010" }, "mytest", "/login"],
    ["/login", { "x-mock-world": "MyTest" }, "MyTest", "/login"],
    ["/login", { host: "localhost.example.test" }, "default", "/login"],
    ["/login", { host: "t.localhost.example.test" }, "default", "/login"],
    ["/_w/p/login", { "x-mock-world": "h", host: "o.localhost" }, "h", "/login"],
    ["/_w/p/login", { host: "o.localhost" }, "p", "/login"],
    ["/_w", {}, "default", "/_w"],
    ["/_w//login", {}, "", "/login"],
    ["/api/_w/p/login", {}, "default", "/api/_w/p/login"],
  ])("of %s with %j is %j", (path, headers, world, inner) => {
    expect(addressOf(path, headers)).toEqual({ world, path: inner });
  });
});

describe("the id of a world", () => {
  it.each([
    ["default", true],
    ["A-z_0.9", true],
    ["x".repeat(64), true],
    ["x".repeat(65), false],
    ["", false],
    ["a b", false],
    ["a:b", false],
    ["a\n", false],
    ["é", false],
  ])("%j: %s", (id, expected) => {
    expect(isWorldId(id)).toBe(expected);
  });
});
