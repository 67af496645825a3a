import { describe, expect, it } from "vitest";
import type { Operation } from "../../src/spec/operation.ts";
import { createRouter } from "../../src/spec/router.ts";

function route(
  method: string,
  path: string,
  ...others: readonly string[]
): { readonly operation: Operation } {
  return {
    operation: {
      id: `${method} ${path}`,
      method,
      path,
      paths: [path, ...others],
      pointer: "",
      summary: "",
      parameters: [],
      responses: [],
      security: [],
    },
  };
}

const router = createRouter([
  route("GET", "/users/{id}"),
  route("GET", "/users/me"),
  route("POST", "/users", "/v1/users"),
  route("GET", "/{any}/{thing}"),
  route("GET", "/files/{name}"),
  route("GET", "/files/{name}.json"),
  route("GET", "/files/{name}.{kind}.zip"),
  route("POST", "/files/{name}"),
  route("GET", "/a.b/{c}+{d}"),
  route("GET", "/teams/{team}"),
  route("PATCH", "/teams/{id}"),
  route("PATCH", "/teams/own"),
  route("GET", "/{a}{b}/glued"),
  route("GET", "/café/{x y}"),
  route("HEAD", "/head"),
  route("GET", "/head"),
]);

const found = (id: string, parameters = {}) => ({
  kind: "found",
  route: { operation: expect.objectContaining({ id }) },
  parameters,
});

describe("a router", () => {
  it.each([
    ["GET", "/users/7", found("GET /users/{id}", { id: "7" })],
    ["GET", "/users/me", found("GET /users/me")],
    ["GET", "/users/a%2Fb%20c", found("GET /users/{id}", { id: "a/b c" })],
    ["GET", "/users/%", found("GET /users/{id}", { id: "%" })],
    ["POST", "/v1/users", found("POST /users")],
    ["GET", "/files/a.json", found("GET /files/{name}.json", { name: "a" })],
    ["GET", "/files/a.b.zip", found("GET /files/{name}.{kind}.zip", { name: "a", kind: "b" })],
    ["GET", "/files/a", found("GET /files/{name}", { name: "a" })],
    ["GET", "/x/y", found("GET /{any}/{thing}", { any: "x", thing: "y" })],
    ["GET", "/a.b/1+2", found("GET /a.b/{c}+{d}", { c: "1", d: "2" })],
    ["PATCH", "/teams/7", found("PATCH /teams/{id}", { id: "7" })],
    ["GET", "/ab/glued", found("GET /{a}{b}/glued", { a: "a", b: "b" })],
    ["GET", "/caf%C3%A9/1", found("GET /café/{x y}", { "x y": "1" })],
    ["HEAD", "/users/me", found("GET /users/me")],
    ["HEAD", "/head", found("HEAD /head")],
  ])("finds %s %s", (method, path, expected) => {
    expect(router.match(method, path)).toEqual(expected);
  });

  it.each([
    ["DELETE", "/users/me", ["GET", "HEAD"]],
    ["GET", "/users", ["POST"]],
    ["PUT", "/files/a", ["GET", "HEAD", "POST"]],
    ["GET", "/teams/own", ["PATCH"]],
    ["PUT", "/teams/7", ["GET", "HEAD", "PATCH"]],
    ["PUT", "/head", ["HEAD", "GET"]],
    ["get", "/users/me", ["GET", "HEAD"]],
  ])("allows %s %s only as %j", (method, path, allow) => {
    expect(router.match(method, path)).toEqual({
      kind: "method-not-allowed",
      routes: expect.any(Array),
      allow,
    });
  });

  it.each(["", "/", "/users/", "/x/y/z", "//x", "users/me", "/users/__proto__/x"])(
    "does not know %j",
    (path) => {
      expect(router.match("GET", path)).toEqual({ kind: "unknown-path" });
    },
  );

  it("knows no path by the names of an object's own members", () => {
    const one = createRouter([route("GET", "/{id}")]);
    expect(one.match("GET", "/__proto__")).toEqual(found("GET /{id}", { id: "__proto__" }));
    expect(one.match("GET", "/constructor")).toEqual(found("GET /{id}", { id: "constructor" }));
  });
});
