import { PassThrough } from "node:stream";
import type { WriteStream } from "node:tty";
import { describe, expect, it } from "vitest";
import { createProgress } from "../../src/cli/check/progress.ts";
import type { RunEvent } from "../../src/conformance/run-event.ts";

const exchanged: RunEvent = {
  type: "exchanged",
  scenario: "acme/log-in",
  step: "login",
  exchange: { request: { method: "GET", url: "http://acme.test/", headers: {} }, durationMs: 1 },
};

const planned: RunEvent = {
  type: "planned",
  plan: {
    profile: "auto",
    scenarios: [],
    checks: [],
    leftOut: [],
    requests: 40,
    recoveries: 0,
    repeats: 40,
    explored: 2,
    failedLogins: {},
    madeUpFailures: 0,
    maxFailedLogins: 4,
    sideEffects: [],
  },
};

const waiting: RunEvent = {
  type: "waiting",
  milliseconds: 28_000,
  reason: "a one-time code has to be a fresh one",
};

/** A stream that looks like a terminal of 40 columns, with what was written to it. */
function createTerminal(isTTY: boolean) {
  const written: string[] = [];
  const stream = new PassThrough();
  stream.on("data", (chunk: Buffer) => written.push(chunk.toString()));
  const terminal: WriteStream = Object.assign(Object.create(stream), { isTTY, columns: 40 });
  return { terminal, written };
}

describe("the progress of a check", () => {
  it("is one line that is written again, no longer than the terminal is wide", () => {
    const { terminal, written } = createTerminal(true);
    const progress = createProgress(terminal, {});
    for (const event of [planned, exchanged, waiting]) progress.show(event);
    progress.clear();
    const start = "\r\u001B[2K";
    expect(written).toEqual([
      `${start}1 of 42 requests`,
      `${start}1 of 42 requests; waiting 28.0 s: a one`,
      start,
    ]);
  });

  it.each([
    [false, {}],
    [true, { CI: "true" }],
  ])("is nothing for a pipe or a build server: %j %j", (isTTY, environment) => {
    const { terminal, written } = createTerminal(isTTY);
    const progress = createProgress(terminal, environment);
    progress.show(exchanged);
    progress.clear();
    expect(written).toEqual([]);
  });
});
