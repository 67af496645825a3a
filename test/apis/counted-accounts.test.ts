import { describe, expect, it } from "vitest";
import { builtInApis } from "../../src/apis/index.ts";
import type { Step, StepContext } from "../../src/conformance/scenario.ts";
import { holdsWhole } from "../support/conformance/holds-name.ts";
import { exampleAccounts } from "../support/conformance/run-suite.ts";

/** What a step is given when every step before it went well. */
function createContext(api: string): StepContext {
  const accounts = exampleAccounts(api);
  return {
    account: (role) => accounts[role] ?? { username: `no-${role}`, password: "none" },
    former: () => undefined,
    given: () => "given-by-a-former-step",
    nobody: () => "nobody",
    secret: (_, value) => value,
    code: async () => "123456",
  };
}

/** The role whose whole name a request holds, between marks that end a name. */
async function findNamed(api: string, { request }: Step): Promise<string | undefined> {
  const draft = await request(createContext(api));
  if ("missing" in draft) return undefined;
  const text = `${draft.path}\n${draft.body ?? ""}`;
  return Object.entries(exampleAccounts(api)).find(([, { username, email = username }]) =>
    [username, email].some((name) => holdsWhole(text, name)),
  )?.[0];
}

// A server may bind a name wherever it stands, and count a failure of its account.
describe.each(builtInApis)("the suite of $name", ({ name, suite }) => {
  it("counts each login that holds the name of an account, unless it is a good one", async () => {
    const scenarios = (await suite?.())?.scenarios ?? [];
    const uncounted: string[] = [];
    for (const { id, steps } of scenarios) {
      for (const [step, one] of Object.entries(steps)) {
        const isCounted = one.account !== undefined || one.outcome === "accepted";
        if (!isCounted && (await findNamed(name, one)) !== undefined)
          uncounted.push(`${id} ${step}`);
      }
    }
    expect(uncounted).toEqual([]);
  });
});
