import { describe, expect, it } from "vitest";
import { rewriteCookie, rewriteLocation } from "../../src/proxy/headers/rewrite.ts";

const own = "http://127.0.0.1:4011";
const plain = { upstream: new URL("https://real.example"), basePath: "", own };
const based = { upstream: new URL("https://real.example/base"), basePath: "/base", own };

describe("a Location", () => {
  it.each([
    ["https://real.example/a?b=1#c", `${own}/a?b=1#c`],
    ["HTTPS://REAL.example:443/a", `${own}/a`],
    ["//real.example/a", `${own}/a`],
    ["https://real.example", `${own}/`],
    ["https://real.example?a", `${own}/?a`],
    ["http://real.example/a", "http://real.example/a"],
    ["https://real.example:8443/a", "https://real.example:8443/a"],
    ["https://real.example.evil/a", "https://real.example.evil/a"],
    ["https://real.example@evil/a", "https://real.example@evil/a"],
    ["//other.example/a", "//other.example/a"],
    ["/a", "/a"],
    ["a/b", "a/b"],
    ["?a", "?a"],
    ["myapp://real.example/a", "myapp://real.example/a"],
    ["", ""],
  ])("%s leads to %s", (location, expected) => {
    expect(rewriteLocation(location, plain)).toBe(expected);
  });

  it.each([
    ["https://real.example/base/a", `${own}/a`],
    ["https://real.example/base", `${own}/`],
    ["https://real.example/based/a", "https://real.example/based/a"],
    ["https://real.example/other", "https://real.example/other"],
    ["/base/a?b", "/a?b"],
    ["/base?b", "/?b"],
    ["/other", "/other"],
  ])("%s leads to %s where the upstream has a path of its own", (location, expected) => {
    expect(rewriteLocation(location, based)).toBe(expected);
  });
});

it.each([
  ["a=1; Domain=real.example; Path=/", "a=1; Path=/"],
  ["a=1;domain=.EXAMPLE", "a=1"],
  ["a=1; Domain=other.example; Secure", "a=1; Domain=other.example; Secure"],
  ["a=1; Domain=notreal.example", "a=1; Domain=notreal.example"],
  ["a=domain=real.example; Path=/", "a=domain=real.example; Path=/"],
  ["a=1; Domain=; Path=/", "a=1; Domain=; Path=/"],
])("the cookie %s is kept as %s", (cookie, expected) => {
  expect(rewriteCookie(cookie, plain)).toBe(expected);
});
