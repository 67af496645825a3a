import { expect, it } from "vitest";
import { readServerPaths } from "../../src/spec/server-paths.ts";

const variables = { version: { default: "v2" }, host: { default: "a.test" }, port: { default: 8 } };

it.each([
  ["https://a.test/v1/", "/v1"],
  ["https://a.test", ""],
  ["/", ""],
  ["", ""],
  ["/v1", "/v1"],
  ["v1", "/v1"],
  ["./v1", "/v1"],
  ["../v1", "/v1"],
  ["//a.test/v1", "/v1"],
  ["https://{host}/v1", "/v1"],
  ["https://{tenant}.a.test:{port}/v1", "/v1"],
  ["{scheme}://{host}/v1", "/v1"],
  ["https://a.test/{version}/x", "/v2/x"],
  ["https://a.test/{stage}/x", "/{stage}/x"],
  ["https://a.test/v1?key={key}#top", "/v1"],
  ["/v1:beta", "/v1:beta"],
  ["wss://a.test/socket", "/socket"],
])("the path of the server %j is %j", (url, path) => {
  expect(readServerPaths([{ url, variables }])).toEqual([path]);
});

it("the paths of no server are the root", () => {
  expect([readServerPaths(undefined), readServerPaths([]), readServerPaths([{}])]).toEqual([
    [""],
    [""],
    [""],
  ]);
});
