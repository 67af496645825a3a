import { describe, expect, it } from "vitest";
import type { Check } from "../../../src/conformance/check.ts";
import { createGenericSuite } from "../../../src/conformance/generic/generic-suite.ts";
import type { Scenario, StepContext } from "../../../src/conformance/scenario.ts";
import { loadSpec } from "../../../src/spec/spec.ts";
import { exchangeOf } from "../../support/conformance/exchange.ts";
import {
  contextOf,
  inlineSpec,
  jsonBody,
  jsonResponse,
} from "../../support/conformance/inline-spec.ts";

const spec = inlineSpec({
  "/sessions": {
    post: {
      operationId: "createSession",
      requestBody: jsonBody({
        schema: {
          type: "object",
          required: ["user", "password"],
          properties: {
            user: {
              type: "object",
              required: ["name"],
              properties: { name: { type: "string", minLength: 2, maxLength: 20 } },
            },
            password: { type: "string" },
            days: { type: "integer", minimum: 1, maximum: 30 },
          },
        },
      }),
      responses: { "201": jsonResponse({ type: "object" }), "401": jsonResponse({}) },
    },
    get: { operationId: "listSessions", responses: { "200": jsonResponse({ type: "array" }) } },
  },
});

const samples = { createSession: { user: { name: "nobody" }, password: "wrong", days: 5 } };
const suite = createGenericSuite(spec, samples);

// A generated request needs nothing of the run.
const noContext: StepContext = {
  account: () => ({ username: "", password: "" }),
  former: () => undefined,
  given: () => undefined,
  nobody: () => "",
  secret: (_, value) => value,
  code: () => Promise.resolve(""),
};

function scenarioOf(kind: string, { scenarios } = suite): Scenario | undefined {
  return scenarios.find(({ id }) => id === `generic/${kind}/createSession`);
}

async function draftsOf(kind: string): Promise<Record<string, unknown>> {
  const steps = Object.entries(scenarioOf(kind)?.steps ?? {});
  const drafts = await Promise.all(
    steps.map(async ([name, step]) => [name, await step.request(noContext)] as const),
  );
  return Object.fromEntries(
    drafts.map(([name, draft]) => [name, "body" in draft ? draft.body : draft]),
  );
}

/** What a check says when one of its requests gets an answer, and all others are refused. */
function judge(kind: string, step: string, answer: Parameters<typeof exchangeOf>[0]) {
  const check = suite.checks.find(
    (each) =>
      "reads" in each &&
      Object.values(each.reads).some(({ scenario }) => scenario.id.startsWith(`generic/${kind}/`)),
  );
  if (!check || !("reads" in check)) throw new Error(`There is no check of ${kind}.`);
  const exchanges = Object.fromEntries(
    Object.entries(check.reads).map(([name, reading]) => {
      const parts = reading.step === step ? answer : { status: 401, json: {} };
      const operationId = "createSession";
      return [name, exchangeOf({ operationId, malformed: true, step: reading.step, ...parts })];
    }),
  );
  return [...check.judge(exchanges, contextOf(spec))].map(({ exchange, level = check.level }) => [
    level,
    exchange.step,
  ]);
}

describe("the checks from the spec alone", () => {
  it("have ids that never change", () => {
    expect(suite.checks.map(({ id, level }) => `${id} ${level}`)).toEqual([
      "generic/good-login-still-works should",
      "generic/requests-get-answers must",
      "generic/status-is-documented must",
      "generic/media-type-is-documented must",
      "generic/body-fits-schema must",
      "generic/replies-hold-no-stack-trace should",
      "generic/documented-request-is-understood must",
      "generic/undocumented-method-is-refused should",
      "generic/malformed-body-is-refused should",
      "generic/missing-property-is-refused should",
      "generic/wrong-type-is-refused info",
      "generic/boundary-value-breaks-nothing should",
    ]);
  });

  it("read every generated request", () => {
    const read = suite.checks.flatMap((check: Check) =>
      "reads" in check ? Object.values(check.reads).map(({ scenario }) => scenario) : [],
    );
    expect(new Set(read)).toEqual(new Set(suite.scenarios));
  });

  it("say why, where there is nothing to send", () => {
    const bare = createGenericSuite(spec, {});
    expect(bare.scenarios).toEqual([]);
    const reasons = bare.checks.flatMap((check) => ("reads" in check ? [check.skip?.({})] : []));
    expect(reasons).toEqual([
      "No request that fits the spec could be made.",
      "Every path documents every method.",
      "No operation takes a JSON body that is known.",
      "No operation takes a JSON body with required properties.",
      "No operation takes a JSON body with typed properties.",
      "No operation takes a JSON body with texts or numbers.",
    ]);
  });
});

describe("the generated requests", () => {
  it("try the methods that the path does not document", async () => {
    expect(await draftsOf("unsupported-method")).toEqual({
      put: { method: "PUT", path: "/sessions", headers: {} },
      patch: { method: "PATCH", path: "/sessions", headers: {} },
      delete: { method: "DELETE", path: "/sessions", headers: {} },
    });
    expect(Object.values(scenarioOf("unsupported-method")?.steps ?? {})).not.toContainEqual(
      expect.objectContaining({ operationId: expect.anything() }),
    );
  });

  it("break the body as a whole", async () => {
    expect(await draftsOf("malformed-body")).toEqual({
      truncated: '{"user":{"name":"nobody"},"password":"wrong","days":5',
      empty: "",
      array: "[]",
      string: '"text"',
      null: "null",
    });
  });

  it("leave out what is required, inside of objects too", async () => {
    expect(await draftsOf("missing-property")).toEqual({
      "without /user": '{"password":"wrong","days":5}',
      "without /user/name": '{"user":{},"password":"wrong","days":5}',
      "without /password": '{"user":{"name":"nobody"},"days":5}',
    });
  });

  it("change types, one type after another", async () => {
    expect(await draftsOf("wrong-type")).toEqual({
      "object at /user": '{"user":{"text":"text"},"password":"wrong","days":5}',
      "object at /user/name": '{"user":{"name":{"text":"text"}},"password":"wrong","days":5}',
      "object at /password": '{"user":{"name":"nobody"},"password":{"text":"text"},"days":5}',
      "object at /days": '{"user":{"name":"nobody"},"password":"wrong","days":{"text":"text"}}',
    });
  });

  it("go to the bounds and beyond", async () => {
    const drafts = await draftsOf("boundary-value");
    expect(Object.keys(drafts)).toEqual([
      "empty",
      "300 characters",
      "10,000 characters",
      "very large numbers",
      "one character too many",
      "control characters",
    ]);
    expect(drafts["empty"]).toBe('{"user":{"name":""},"password":"","days":5}');
    expect(drafts["one character too many"]).toContain(`"nobody${"x".repeat(15)}"`);
    expect(drafts["control characters"]).toContain(String.raw`\u0000`);
  });

  it("are few, break the spec on purpose, and are the same each time", async () => {
    const steps = suite.scenarios.flatMap((scenario) => Object.entries(scenario.steps));
    expect(steps.length).toBeLessThanOrEqual(25);
    const kept = steps.filter(([, { malformed }]) => malformed !== true).map(([name]) => name);
    expect(kept).toEqual(["example-1"]);
    expect(JSON.stringify(createGenericSuite(spec, samples).scenarios)).toBe(
      JSON.stringify(suite.scenarios),
    );
  });

  it("say what they may change, where nobody vouches for the operation", () => {
    const effects = (given: typeof samples | undefined) =>
      createGenericSuite(spec, given).scenarios.flatMap((scenario) =>
        Object.values(scenario.steps).flatMap(({ sideEffect }) => sideEffect ?? []),
      );
    expect(effects(samples)).toEqual([]);
    expect([...new Set(effects(undefined))]).toEqual([
      "may change what POST /sessions changes",
      "may change what PUT /sessions changes",
      "may change what PATCH /sessions changes",
      "may change what DELETE /sessions changes",
    ]);
  });

  it.each(["auth", "rocketchat", "control"])(
    "of %s alone are at most 25 for each operation",
    async (name) => {
      const own = await loadSpec(new URL(`../../../openapi/${name}.yaml`, import.meta.url));
      const { scenarios } = createGenericSuite(own, undefined);
      const counts = own.operations.map(({ id }) =>
        scenarios
          .filter((scenario) => scenario.id.endsWith(`/${id}`))
          .reduce((sum, { steps }) => sum + Object.keys(steps).length, 0),
      );
      expect(Math.max(...counts)).toBeLessThanOrEqual(25);
      expect(Math.max(...counts)).toBeGreaterThan(10);
    },
  );
});

describe("an answer to a generated request", () => {
  const created = { status: 201, json: {} };
  it.each([
    ["documented-request", "example-1", { status: 401, json: {} }, []],
    ["documented-request", "example-1", { status: 415 }, [["must", "example-1"]]],
    ["documented-request", "example-1", { status: 405 }, [["must", "example-1"]]],
    ["unsupported-method", "put", { status: 405 }, []],
    ["unsupported-method", "put", { status: 404 }, []],
    ["unsupported-method", "put", { status: 200, json: {} }, [["should", "put"]]],
    ["malformed-body", "truncated", { status: 500 }, []],
    ["malformed-body", "truncated", created, [["should", "truncated"]]],
    ["missing-property", "without /password", created, [["should", "without /password"]]],
    ["wrong-type", "object at /password", created, [["info", "object at /password"]]],
    ["wrong-type", "object at /password", { status: 400 }, []],
    ["boundary-value", "empty", created, []],
    ["boundary-value", "empty", { status: 422 }, []],
    ["boundary-value", "empty", { status: 500 }, [["should", "empty"]]],
    ["boundary-value", "empty", { status: 502 }, []],
  ])("%s, %s: %j", (kind, step, answer, shortfalls) => {
    const request = kind === "unsupported-method" ? { method: "PUT" } : {};
    expect(judge(kind, step, { ...answer, request })).toEqual(shortfalls);
  });

  it("may be a page for people, at a path that they visit", () => {
    const page = { status: 200, headers: { "content-type": "text/html" }, body: "<h1>Log in</h1>" };
    expect(judge("unsupported-method", "put", { ...page, request: { method: "GET" } })).toEqual([]);
  });
});
