import { describe, expect, it } from "vitest";
import { createBudget } from "../../../src/conformance/client/budget.ts";
import { createClient } from "../../../src/conformance/client/client.ts";
import type { Answer } from "../../../src/conformance/client/answer.ts";
import { createTargetClock } from "../../../src/conformance/client/target-clock.ts";
import { createWaiting } from "../../../src/conformance/client/waiting.ts";
import type { TargetRequest } from "../../../src/conformance/exchange.ts";
import { createManualClock } from "../../../src/lib/clock.ts";

const REQUEST: TargetRequest = { method: "GET", path: "/", headers: {} };
const PLAN = { requests: 3, recoveries: 0, repeats: 2, explored: 0 };

function answer(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    kind: "response",
    response: { status, headers, body: "", json: undefined },
    durationMs: 1,
  };
}

/** A client whose target gives these answers, the last one for ever. */
function start(
  answers: readonly Answer[],
  { bound = 60_000, most = Number.POSITIVE_INFINITY } = {},
) {
  const clock = createManualClock(1_000_000);
  const waits: number[] = [];
  let sent = 0;
  const waiting = createWaiting({
    bound,
    rate: undefined,
    wait: async (milliseconds) => clock.advance(milliseconds),
    now: () => clock.now(),
    onWait: (milliseconds) => waits.push(milliseconds),
  });
  const client = createClient({
    send: async () => {
      const next = answers[Math.min(sent, answers.length - 1)];
      sent += 1;
      return next ?? answer(200);
    },
    budget: createBudget(PLAN, most),
    clock: createTargetClock(clock),
    waiting,
    headers: {},
    signal: undefined,
  });
  return {
    client,
    sent: () => sent,
    waits,
    send: async () => (await client.request(() => REQUEST, "requests")).reply,
  };
}

describe("the client", () => {
  it("sends nothing beyond the plan", async () => {
    const { send, sent } = start([answer(200)]);
    const kinds = [];
    for (let count = 0; count < 5; count += 1) kinds.push((await send()).kind);
    expect(kinds).toEqual(["response", "response", "response", "not-sent", "not-sent"]);
    expect(sent()).toBe(3);
  });

  it("sends no more in all than it is allowed to, whatever the plan says", async () => {
    const { send, sent } = start([answer(200)], { most: 2 });
    for (let count = 0; count < 3; count += 1) await send();
    expect(sent()).toBe(2);
  });

  it("waits as long as it is asked to, and sends again", async () => {
    const { send, waits } = start([answer(429, { "retry-after": "5" }), answer(200)]);
    expect(await send()).toEqual(answer(200));
    expect(waits).toEqual([5050]);
  });

  it("does not wait beyond its bound, and leaves the target alone until the time is over", async () => {
    const { send, sent } = start([answer(429, { "retry-after": "300" })]);
    expect((await send()).kind).toBe("put-off");
    expect((await send()).kind).toBe("put-off");
    expect(sent()).toBe(1);
  });

  it("waits a while when it is told that the time is over already", async () => {
    const { send, waits } = start([answer(429, { "retry-after": "-5" }), answer(200)]);
    expect(await send()).toEqual(answer(200));
    expect(waits).toEqual([1050]);
  });

  it("sends nothing twice on its own: a lost login may have counted", async () => {
    const lost: Answer = { kind: "lost", reason: "reset" };
    const { send, sent } = start([lost, answer(200)]);
    expect(await send()).toEqual(lost);
    expect(sent()).toBe(1);
  });

  it("repeats no more often than the plan says", async () => {
    const { send, sent } = start([answer(429, { "retry-after": "1" })]);
    expect((await send()).kind).toBe("put-off");
    expect(sent()).toBe(3);
  });

  it("sends nothing more once the target went away", async () => {
    const gone: Answer = { kind: "unreachable", reason: "nothing listens there" };
    const { send, sent, client } = start([answer(200), gone]);
    await send();
    expect((await send()).kind).toBe("unreachable");
    expect((await send()).kind).toBe("not-sent");
    expect([sent(), client.lost]).toEqual([2, "nothing listens there"]);
  });
});
