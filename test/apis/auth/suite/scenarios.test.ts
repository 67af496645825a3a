import { describe, expect, it } from "vitest";
import { suite } from "../../../../src/apis/auth/suite/suite.ts";

describe("the scenarios of auth", () => {
  it("send nothing that no check reads", () => {
    const read = new Set(
      suite.checks.flatMap((check) =>
        "reads" in check
          ? Object.values(check.reads).map(({ scenario, step }) => `${scenario.id} ${step}`)
          : [],
      ),
    );
    const sent = suite.scenarios.flatMap(({ id, steps }) =>
      Object.keys(steps).map((step) => `${id} ${step}`),
    );
    expect(sent.filter((step) => !read.has(step))).toEqual([]);
  });

  it("fail few logins on real accounts", () => {
    const failed = suite.scenarios
      .flatMap(({ steps }) => Object.values(steps))
      .filter(({ outcome }) => outcome === "refused")
      .flatMap(({ account }) => account ?? []);
    expect(failed.filter((role) => role === "member").length).toBeLessThanOrEqual(64);
    expect(failed.filter((role) => role === "another").length).toBeLessThanOrEqual(3);
  });
});
