import { describe, expect, it } from "vitest";
import { readSecurity } from "../../src/spec/security.ts";

const schemes = {
  header: { type: "apiKey", in: "header", name: "X-Key" },
  query: { type: "apiKey", in: "query", name: "key" },
  bearer: { type: "http", scheme: "bearer" },
  basic: { type: "http", scheme: "Basic" },
  digest: { type: "http", scheme: "digest" },
  oauth: { type: "oauth2", flows: {} },
  oidc: { type: "openIdConnect", openIdConnectUrl: "https://a.test" },
  tls: { type: "mutualTLS" },
  moved: { $ref: "#/components/securitySchemes/bearer" },
};

const document = { components: { securitySchemes: schemes } };
const read = (name: string) => readSecurity(document, { security: [{ [name]: [] }] });

describe("a security scheme", () => {
  it.each([
    ["header", { kind: "apiKey", in: "header", key: "X-Key" }],
    ["query", { kind: "apiKey", in: "query", key: "key" }],
    ["bearer", { kind: "bearer" }],
    ["basic", { kind: "basic" }],
    ["digest", { kind: "other" }],
    ["oauth", { kind: "bearer" }],
    ["oidc", { kind: "bearer" }],
    ["tls", { kind: "other" }],
    ["moved", { kind: "bearer" }],
  ])("%s is read as what a request has to carry", (name, scheme) => {
    expect(read(name)).toEqual([[{ name, ...scheme }]]);
  });

  it("that the document does not have asks for nothing that is known", () => {
    expect(read("nothing")).toEqual([[{ name: "nothing", kind: "other" }]]);
  });

  it("of the document stands in where the operation says nothing, and only there", () => {
    const all = { ...document, security: [{ basic: [] }] };
    expect([readSecurity(all, {}), readSecurity(all, { security: [] })]).toEqual([
      [[{ name: "basic", kind: "basic" }]],
      [],
    ]);
  });
});
