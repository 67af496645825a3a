import { describe, expect, it } from "vitest";
import { createLoginGuard, type LoginEnd } from "../../../src/conformance/run/login-guard.ts";

/** A guard whose good logins between end as told, and the number of them. */
function start(max: number, recovery: LoginEnd = "accepted") {
  let recoveries = 0;
  const guard = createLoginGuard({
    max,
    keyOf: (role) => role,
    recover: async () => {
      recoveries += 1;
      return recovery;
    },
  });
  async function fail(): Promise<string | undefined> {
    const reason = await guard.admit("member", "refused");
    if (reason === undefined) guard.settle("member", "failed");
    return reason;
  }
  return { guard, fail, recoveries: () => recoveries };
}

describe("failed logins on an account", () => {
  it("have a good login between them before the bound is reached", async () => {
    const { fail, recoveries } = start(4);
    const counts: number[] = [];
    for (let count = 0; count < 7; count += 1) {
      expect(await fail()).toBeUndefined();
      counts.push(recoveries());
    }
    expect(counts).toEqual([0, 0, 0, 1, 1, 1, 2]);
  });

  it("stop when the good login fails too", async () => {
    const { fail, recoveries } = start(3, "failed");
    expect([await fail(), await fail()]).toEqual([undefined, undefined]);
    expect(await fail()).toContain("failed login 4 in a row");
    expect(await fail()).toContain('account "member"');
    expect(recoveries()).toBe(1);
  });

  it("never happen when the bound leaves no room for a recovery", async () => {
    const { fail, recoveries } = start(1);
    expect(await fail()).toContain("failed login 2 in a row");
    expect(recoveries()).toBe(0);
  });

  it("are counted as if all that is on its way failed", async () => {
    const { guard } = start(2);
    await guard.admit("member", "accepted");
    await guard.admit("member", "accepted");
    const third = guard.admit("member", "accepted");
    const first = () => Promise.race([third, new Promise(setImmediate).then(() => "waits")]);
    expect(await first()).toBe("waits");
    guard.settle("member", "accepted");
    expect(await first()).toBeUndefined();
  });

  it("do not count for another account, nor when they were never sent", async () => {
    const { guard, fail } = start(2);
    expect(await fail()).toBeUndefined();
    expect(await guard.admit("another", "refused")).toBeUndefined();
    guard.settle("another", "unsent");
    expect(await guard.admit("another", "refused")).toBeUndefined();
  });
});
