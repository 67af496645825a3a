import { describe, expect, it } from "vitest";
import { completeAccounts } from "../../../../src/conformance/accounts.ts";
import {
  admit,
  isOpenedByHeaders,
  wrongCredentials,
} from "../../../../src/conformance/generic/requests/credentials.ts";
import type { JsonObject } from "../../../../src/lib/json.ts";
import { inlineSpec } from "../../../support/conformance/inline-spec.ts";

const SCHEMES = {
  key: { type: "apiKey", in: "header", name: "X-Key" },
  query: { type: "apiKey", in: "query", name: "k" },
  cookie: { type: "apiKey", in: "cookie", name: "sid" },
  token: { type: "http", scheme: "bearer" },
  login: { type: "http", scheme: "basic" },
  oauth: { type: "oauth2", flows: {} },
  tls: { type: "mutualTLS" },
};

function operationOf(security: readonly JsonObject[]) {
  const responses = { "200": { description: "Fine." } };
  const spec = inlineSpec(
    { "/it": { get: { operationId: "it", security, responses } } },
    { components: { securitySchemes: SCHEMES } },
  );
  const [operation] = spec.operations;
  if (!operation) throw new Error("There is no operation.");
  return operation;
}

const access = (credentials: Readonly<Record<string, string>>, headers = {}) => ({
  accounts: completeAccounts({ member: { credentials } }),
  headers,
});

describe("an operation", () => {
  it.each([
    ["a key", [{ key: [] }], { key: "s" }, { headers: [["X-Key", "s"]] }],
    ["a key in the query", [{ query: [] }], { query: "s" }, { query: [["k", "s"]] }],
    ["a key in a cookie", [{ cookie: [] }], { cookie: "s" }, { cookies: [["sid", "s"]] }],
    ["a token", [{ token: [] }], { token: "s" }, { headers: [["Authorization", "Bearer s"]] }],
    [
      "a token of OAuth",
      [{ oauth: ["a"] }],
      { oauth: "s" },
      { headers: [["Authorization", "Bearer s"]] },
    ],
    [
      "username and password",
      [{ login: [] }],
      { login: "ada:pw" },
      { headers: [["Authorization", "Basic YWRhOnB3"]] },
    ],
    [
      "two things at once",
      [{ key: [], query: [] }],
      { key: "s", query: "t" },
      { headers: [["X-Key", "s"]], query: [["k", "t"]] },
    ],
    ["one of two things", [{ tls: [] }, { key: [] }], { key: "s" }, { headers: [["X-Key", "s"]] }],
    ["nothing, if need be", [{ key: [] }, {}], { key: "s" }, {}],
    ["nothing", [], {}, {}],
  ])("that asks for %s is called with it", (_, security, credentials, carried) => {
    expect(admit(operationOf(security), access(credentials))).toEqual({
      kind: "open",
      credentials: { headers: [], query: [], cookies: [], ...carried },
    });
  });

  it("takes username and password of the account, where there are no other credentials", () => {
    const accounts = completeAccounts({ member: { username: "ada", password: "pw" } });
    const admission = admit(operationOf([{ login: [] }]), { accounts, headers: {} });
    expect(admission).toMatchObject({
      credentials: { headers: [["Authorization", "Basic YWRhOnB3"]] },
    });
  });

  it.each([
    ["none of them", [{ key: [] }], {}, ["key"]],
    ["only one of two", [{ key: [], token: [] }], { key: "s" }, ["key", "token"]],
    ["none that can be carried", [{ tls: [] }], { tls: "s" }, ["tls"]],
  ])("is barred to who has %s", (_, security, credentials, schemes) => {
    expect(admit(operationOf(security), access(credentials))).toEqual({ kind: "barred", schemes });
  });

  it("is open to a run whose headers bear what it asks for, and then nobody can be kept out", () => {
    const operation = operationOf([{ token: [] }]);
    const run = access({}, { authorization: "Bearer s" });
    expect(admit(operation, run)).toMatchObject({ kind: "open", credentials: { headers: [] } });
    expect(isOpenedByHeaders(operation, run)).toBe(true);
    expect(isOpenedByHeaders(operation, access({}, { "X-Other": "s" }))).toBe(false);
  });

  it("gets wrong credentials in the place of the right ones", () => {
    expect(wrongCredentials(operationOf([{ key: [], token: [] }]))).toMatchObject({
      headers: [
        ["X-Key", expect.stringMatching(/./)],
        ["Authorization", expect.stringMatching(/^Bearer ./)],
      ],
    });
  });
});
