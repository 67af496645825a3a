import { describe, expect, it } from "vitest";
import { answer, type Check, defineCheck } from "../../../src/conformance/check.ts";
import { get } from "../../../src/conformance/draft.ts";
import { makePlan } from "../../../src/conformance/plan/make-plan.ts";
import type { PlanParts } from "../../../src/conformance/plan/plan-parts.ts";
import { defineScenario, type Scenario } from "../../../src/conformance/scenario.ts";

const member = { username: "ada", password: "secret" };
const request = () => get("/");

const version = defineScenario({
  id: "acme/version",
  title: "Ask for the version",
  roles: [],
  steps: { ask: { outcome: "any", request } },
});
const login = defineScenario({
  id: "acme/login",
  title: "Log in",
  roles: ["member"],
  steps: { good: { outcome: "accepted", account: "member", isLogin: true, request } },
});
const refusals = defineScenario({
  id: "acme/refusals",
  title: "Fail to log in",
  roles: ["member"],
  steps: {
    first: { outcome: "refused", account: "member", isLogin: true, request },
    second: { outcome: "refused", account: "member", isLogin: true, request },
    nobody: { outcome: "refused", isLogin: true, request, sideEffect: "writes to the audit log" },
  },
});
const directory = defineScenario({
  id: "acme/directory",
  title: "Log in at the directory",
  roles: ["ldap"],
  steps: { bind: { outcome: "accepted", account: "ldap", request } },
});

function check(
  id: string,
  scenario: Scenario,
  more: Pick<Partial<Check>, "isEssential" | "profiles"> = {},
): Check {
  const [step = ""] = Object.keys(scenario.steps);
  const head = { title: "It holds.", level: "must", requirements: [], source: "the page" } as const;
  return {
    ...defineCheck({ id, ...head, reads: { it: answer(scenario, step) }, judge: () => [] }),
    ...more,
  };
}

const logsIn = check("acme/logs-in", login, { isEssential: true });
const refuses = check("acme/refuses", refusals);
const binds = check("acme/binds", directory);
const newer = check("acme/newer", login, { profiles: ["2"] });
const leaks: Check = {
  id: "acme/leaks-nothing",
  title: "Nothing leaks.",
  level: "should",
  requirements: [],
  source: "plain sense",
  applies: () => true,
  each: () => [],
};

function plan(parts: Partial<PlanParts> = {}) {
  return makePlan({
    profile: "1",
    checks: [refuses, logsIn, binds, newer, leaks],
    scenarios: [refusals, login, directory],
    detectBy: [],
    accounts: { member },
    only: [],
    skip: [],
    shard: { index: 1, count: 1 },
    maxRequests: Number.POSITIVE_INFINITY,
    maxFailedLogins: 4,
    explored: 0,
    ...parts,
  });
}

const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

describe("a plan", () => {
  it("counts everything that the target will notice", () => {
    const { requests, failedLogins, madeUpFailures, recoveries, sideEffects } = plan();
    expect({ requests, failedLogins, madeUpFailures, recoveries, sideEffects }).toEqual({
      requests: 4,
      failedLogins: { member: 2 },
      madeUpFailures: 1,
      recoveries: 1,
      sideEffects: ["writes to the audit log"],
    });
  });

  it("plays what is essential first, and then what tells the profile", () => {
    const { scenarios } = plan({ profile: "auto", detectBy: [version] });
    expect(ids(scenarios)).toEqual(["acme/login", "acme/version", "acme/refusals"]);
  });

  it("says why it leaves a check out", () => {
    expect(
      plan().leftOut.map(({ check: { id }, verdict, reason }) => [id, verdict, reason]),
    ).toEqual([
      ["acme/binds", "skip", 'The accounts file has no "ldap".'],
      ["acme/newer", "skip", "It belongs to another profile than 1."],
    ]);
  });

  it("plays only what the chosen checks read", () => {
    expect(ids(plan({ only: ["refuses"] }).scenarios)).toEqual(["acme/refusals"]);
    expect(ids(plan({ only: ["acme/leaks*"] }).scenarios)).toEqual(["acme/refusals", "acme/login"]);
  });

  it("holds to a number of requests, and calls the rest inconclusive", () => {
    const { scenarios, leftOut } = plan({ maxRequests: 2 });
    expect(ids(scenarios)).toEqual(["acme/login"]);
    expect(leftOut.at(-1)).toMatchObject({ check: refuses, verdict: "inconclusive" });
  });

  it("deals its checks out to shards, each of them once", () => {
    const parts = [1, 2, 3].map((index) => plan({ shard: { index, count: 3 } }));
    const dealt = parts.flatMap(({ checks, leftOut }) => [
      ...checks,
      ...leftOut.map((out) => out.check),
    ]);
    const once = dealt.filter(({ id }) => id !== leaks.id);
    expect(ids(once).toSorted()).toEqual([
      "acme/binds",
      "acme/logs-in",
      "acme/newer",
      "acme/refuses",
    ]);
  });

  it("refuses a name that no check has, and suggests one", () => {
    expect(() => plan({ skip: ["acme/refusse"] })).toThrow('Did you mean "acme/refuses"?');
  });
});
