import { describe, expect, it } from "vitest";
import type { Draft } from "../../../src/conformance/draft.ts";
import { type Exchange, isAccepted } from "../../../src/conformance/exchange.ts";
import { explore, planOfExplore } from "../../../src/conformance/explore/explore.ts";
import { asObject } from "../../../src/lib/json.ts";
import { exchangeOf, type ExchangeParts } from "../../support/conformance/exchange.ts";
import { inlineSpec, jsonBody, jsonResponse } from "../../support/conformance/inline-spec.ts";

const credentials = {
  type: "object",
  required: ["user", "password"],
  properties: { user: { type: "string" }, password: { type: "string" } },
};
const refusal = { type: "object", required: ["code"] };
const operation = (operationId: string) => ({
  post: {
    operationId,
    requestBody: jsonBody({ schema: credentials }),
    responses: {
      "200": jsonResponse({}),
      "400": jsonResponse(refusal),
      "401": jsonResponse(refusal),
    },
  },
});
const spec = inlineSpec({ "/login": operation("login"), "/other": operation("other") });
const samples = { login: { user: "nobody", password: "wrong" } };

const REFUSED = { status: 401, json: { code: "refused" } };

/** A server that answers by the body that it gets, and remembers what it was sent. */
function serverOf(answer: (body: unknown, draft: Draft) => ExchangeParts | undefined) {
  const drafts: Draft[] = [];
  const send = (draft: Draft): Promise<Exchange | undefined> => {
    drafts.push(draft);
    const parts = answer(parse(draft.body), draft);
    const { headers = {}, ...request } = draft;
    return Promise.resolve(parts && exchangeOf({ request: { ...request, headers }, ...parts }));
  };
  return { drafts, send };
}

function parse(text = ""): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const passwordOf = (body: unknown) => asObject(body)["password"];
const isOperator = (value: unknown) =>
  Object.keys(asObject(value)).some((key) => key.startsWith("$"));

describe("exploring", () => {
  it("finds nothing on a server that refuses everything", async () => {
    const { drafts, send } = serverOf(() => REFUSED);
    const result = await explore({ spec, samples, send, loggedInBy: isAccepted });
    expect(result).toEqual({ seed: 1, requests: 100, operations: ["login"], finds: [] });
    expect(drafts).toHaveLength(100);
  });

  it("sends many different requests, the same for the same seed", async () => {
    const sent = async (seed: number) => {
      const { drafts, send } = serverOf(() => REFUSED);
      await explore({ spec, samples, send, seed });
      return drafts;
    };
    const drafts = await sent(7);
    expect(new Set(drafts.map(({ body }) => body)).size).toBeGreaterThan(60);
    expect(new Set(drafts.map(({ headers }) => JSON.stringify(headers))).size).toBeGreaterThan(5);
    expect(await sent(7)).toEqual(drafts);
    expect(await sent(8)).not.toEqual(drafts);
  });

  it("finds a password that is taken for a condition, and makes the request small", async () => {
    const { send } = serverOf((body) =>
      isOperator(passwordOf(body)) ? { status: 200, json: {} } : REFUSED,
    );
    const options = { spec, samples, send, runs: 400, loggedInBy: isAccepted };
    const { finds } = await explore(options);
    expect(finds).toMatchObject([
      {
        check: { id: "explore/logs-nobody-in", level: "must" },
        operationId: "login",
        message: "A generated request logs somebody in.",
        shortfall: {
          exchange: { malformed: true, operationId: "login", response: { status: 200 } },
        },
      },
    ]);
    const [find] = finds;
    expect(find?.draft.headers).toEqual({ "Content-Type": "application/json" });
    expect((find?.draft.body ?? "").length).toBeLessThan(70);
    expect(find?.path).toMatch(/^[\d:]+$/);
    expect((await explore(options)).finds).toEqual(finds);
  });

  it("does not ask who is logged in, where nobody can tell", async () => {
    const { send } = serverOf(() => ({ status: 200, json: {} }));
    expect((await explore({ spec, samples, send })).finds).toEqual([]);
  });

  it("finds each kind of failure once", async () => {
    const { send } = serverOf((body) => {
      const password = passwordOf(body);
      if (password === undefined) return { status: 500, json: {} };
      if (password === null) return { status: 400, json: {} };
      if (typeof password === "number") return undefined;
      if (typeof password === "object") {
        const stack = "TypeError: x\n    at f (/app/login.js:1:2)";
        return { status: 400, json: { code: "x", stack } };
      }
      return REFUSED;
    });
    const { finds } = await explore({ spec, samples, send, runs: 600 });
    expect(finds.map(({ check }) => check.id).toSorted()).toEqual([
      "explore/body-fits-schema",
      "explore/replies-are-no-server-errors",
      "explore/replies-hold-no-stack-trace",
      "explore/requests-get-answers",
    ]);
    const unanswered = finds.find(({ check }) => check.id === "explore/requests-get-answers");
    expect(unanswered?.shortfall).toBeUndefined();
    expect(typeof passwordOf(parse(unanswered?.draft.body))).toBe("number");
  });

  it.each([1, 10, 100])("never sends more than planned: %i", async (runs) => {
    const { drafts, send } = serverOf((body) => {
      const isWhole = passwordOf(body) === "wrong" && asObject(body)["user"] === "nobody";
      return isWhole ? REFUSED : { status: 500, json: {} };
    });
    const result = await explore({ spec, send, runs });
    expect(drafts.length).toBeLessThanOrEqual(planOfExplore(runs).requests);
    expect(result.requests).toBe(drafts.length);
  });

  it("shares the requests among all operations, where no samples choose some", async () => {
    const { drafts, send } = serverOf(() => REFUSED);
    const { operations } = await explore({ spec, send, runs: 11 });
    expect(operations).toEqual(["login", "other"]);
    const to = (path: string) => drafts.filter((draft) => draft.path === path).length;
    expect([to("/login"), to("/other")]).toEqual([6, 5]);
  });

  it.each([REFUSED, undefined])("stops when it is told to, answer %j", async (last) => {
    const stop = new AbortController();
    const { drafts, send } = serverOf(() => {
      if (drafts.length < 5) return REFUSED;
      stop.abort();
      return last;
    });
    const { finds } = await explore({ spec, samples, send, signal: stop.signal });
    expect([drafts.length, finds]).toEqual([5, []]);
  });
});
