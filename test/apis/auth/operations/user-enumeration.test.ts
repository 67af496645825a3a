import { hash, timingSafeEqual } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { auth } from "../../../../src/apis/auth/auth.ts";
import { connectInProcess, type SendInit } from "../../../support/adapters.ts";
import { ada, asJson } from "../credentials.ts";

vi.mock(import("node:crypto"), { spy: true });

const LOGIN = "/auth/login";
const POCKETBASE = "/api/collections/users/auth-with-password";

function refusals(path: string, wrong: object, unknown: object): readonly [string, SendInit, SendInit] {
  return [path, asJson(wrong), asJson(unknown)];
}

/** What a password costs: clocks are too coarse to show it, so the work itself is counted. */
function countWork(): object {
  return {
    hashed: vi.mocked(hash).mock.calls.length,
    compared: vi.mocked(timingSafeEqual).mock.calls.length,
  };
}

describe.each(["pocketbase-0.22", "pocketbase-0.23"])("auth: who exists, in %s", (profile) => {
  beforeEach(() => {
    vi.clearAllMocks();
  });

  it.each([
    refusals(LOGIN, { ...ada, password: "x" }, { username: "nobody", password: "x" }),
    refusals(
      LOGIN,
      { username: "ada@example.test", password: "x" },
      { username: "nobody@example.test", password: "x" },
    ),
    refusals(POCKETBASE, { identity: "ada", password: "x" }, { identity: "nobody", password: "x" }),
  ])("%s answers a wrong password and an unknown user alike", async (path, wrong, unknown) => {
    const { send } = await connectInProcess({ apis: [auth], profiles: { auth: profile }, reasons: false });
    const answers: unknown[] = [];
    for (const init of [wrong, unknown]) {
      vi.clearAllMocks();
      const reply = await send(path, init);
      answers.push({ status: reply.status, headers: [...reply.headers], body: await reply.text(), work: countWork() });
    }
    const [toWrong, toUnknown] = answers;
    expect(toUnknown).toEqual(toWrong);
    expect(toWrong).toMatchObject({ status: 400, work: { hashed: 2, compared: 1 } });
  });
});
