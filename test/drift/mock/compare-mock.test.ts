import { expect, it } from "vitest";
import { builtInApis } from "../../../src/apis/index.ts";
import { auth } from "../../../src/apis/auth/auth.ts";
import { compareMock } from "../../../src/cli/drift/gates/compare-mock.ts";
import type { Api } from "../../../src/define-api.ts";
import { bare } from "../../support/small/small.ts";

it("reports a mock that answers what its API does not promise", async () => {
  const forgetful: Api = {
    ...auth,
    around: async (_, next) => {
      const reply = await next();
      return reply.status === 400 ? { ...reply, status: 403 } : reply;
    },
  };
  const { checks } = await compareMock(forgetful, "must");
  expect(checks.map(({ verdict }) => verdict)).toEqual(["fail", "fail"]);
  expect(checks[0]?.findings[0]).toMatchObject({
    id: "mock/auth/pocketbase-0.22",
    message: expect.stringMatching(/^(auth|generic)\/[a-z0-9-]+: /),
  });
});

it("cannot judge an API that has nothing to ask", async () => {
  const { checks } = await compareMock(bare, "must");
  expect(checks.map(({ id, verdict }) => [id, verdict])).toEqual([["mock/bare/1", "inconclusive"]]);
});

it("passes the mocks of both built-in APIs", async () => {
  for (const api of builtInApis) {
    const { checks } = await compareMock(api, "should");
    expect(checks.map(({ verdict }) => verdict)).toEqual(api.profiles.map(() => "pass"));
  }
});
