import { describe, expect, it } from "vitest";
import { builtInApis } from "../../src/apis/index.ts";
import type { Plan } from "../../src/conformance/plan/plan.ts";
import type { RunOptions } from "../../src/conformance/run/options.ts";
import { runConformance } from "../../src/conformance/run-conformance.ts";
import { holdsWhole } from "../support/conformance/holds-name.ts";
import { exampleAccounts } from "../support/conformance/run-suite.ts";

/** How a server treats a login that holds the name of the member. */
type Treatment = "takes the password of the file" | "refuses everybody" | "loses what it refuses";

/** Counts every login that holds the name of the member, wherever it stands, as the strictest server would. */
function createStrictServer(api: string, treatment: Treatment) {
  const { username = "", email = "", password = "" } = exampleAccounts(api)["member"] ?? {};
  const seen = { requests: 0, inRow: 0, most: 0 };

  async function answer(request: Request): Promise<Response> {
    seen.requests += 1;
    const text = `${request.url} ${await request.text()}`;
    if (!holdsWhole(text, username) && !holdsWhole(text, email)) return refuse();
    const isRight = treatment === "takes the password of the file" && holdsWhole(text, password);
    seen.inRow = isRight ? 0 : seen.inRow + 1;
    seen.most = Math.max(seen.most, seen.inRow);
    if (isRight) return Response.json({ token: "t", data: { authToken: "t" } });
    if (treatment !== "loses what it refuses") return refuse();
    throw new TypeError("fetch failed", { cause: { code: "ECONNRESET", message: "reset" } });
  }

  const fetch: RunOptions["fetch"] = (input, init) => answer(new Request(input, init));
  return { seen, fetch };
}

function refuse(): Response {
  return Response.json({ status: "error" }, { status: 401 });
}

/** A server that never answers is asked no more. */
function refuseOthers(failure: unknown): undefined {
  expect(failure).toMatchObject({ code: "TARGET_UNREACHABLE" });
}

async function run(options: Omit<RunOptions, "target" | "wait">): Promise<Plan | undefined> {
  let plan: Plan | undefined;
  const waits = { wait: async () => {}, maxWait: 0 };
  for await (const event of runConformance({
    target: "http://strict.test",
    ...waits,
    ...options,
  })) {
    if (event.type === "planned") plan = event.plan;
  }
  return plan;
}

const cases = builtInApis.flatMap((api) =>
  ([0, 1, 2, 4] as const).flatMap((bound) =>
    (["takes the password of the file", "refuses everybody", "loses what it refuses"] as const).map(
      (treatment) => [api.name, bound, treatment, api] as const,
    ),
  ),
);

describe("what a run promises its target", () => {
  it.each(cases)(
    "%s: at most %i failed logins in a row on the member, by a server that %s",
    async (name, bound, treatment, api) => {
      const { member } = exampleAccounts(name);
      const { seen, fetch } = createStrictServer(name, treatment);
      const accounts = { ...(member && { member }) };
      const plan = await run({ api, accounts, fetch, maxFailedLogins: bound }).catch(refuseOthers);
      const { requests = 100, recoveries = 0, repeats = 0 } = plan ?? {};
      expect(seen.most).toBeLessThanOrEqual(Math.max(1, bound));
      expect(seen.requests).toBeLessThanOrEqual(requests + recoveries + repeats);
    },
  );
});
