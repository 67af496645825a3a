import type { FailOn } from "../../report/finding.ts";
import { beforeAll, describe, expect, it } from "vitest";
import type { RunOptions } from "../../conformance/run/options.ts";
import type { JudgedApi } from "../../conformance/suite.ts";
import type { Awaitable } from "../../lib/awaitable.ts";
import type { Report } from "../../report/report.ts";
import { createResponseJudge } from "./judge-response.ts";
import { listPlanned, readReport } from "./read-run.ts";
import { findReport, settle, settleRun } from "./settle.ts";

/** How a server is judged in a test file. Only `api` and `target` are needed. */
export interface ConformanceOptions extends Omit<RunOptions, "target"> {
  /** Base URL of the server, or a function that gives it once the hooks before it have run. */
  readonly target: URL | string | (() => Awaitable<URL | string>);
}

/** A run waits for what servers ask for, and for fresh one-time codes. */
const LONGEST_MS = 600_000;

/** Declares one test for each check of an API's conformance suite, which runs once before them. */
export function describeConformance({ target, ...options }: ConformanceOptions): void {
  describe(`conformance of ${options.api.name}`, async () => {
    const checks = await listPlanned(options);
    let report: Report | undefined;
    beforeAll(async () => {
      const url = typeof target === "function" ? await target() : target;
      report = await readReport({ ...options, target: new URL(url) });
    }, LONGEST_MS);

    // What a test asserts was judged by the run: `settle` lets it fail, pass or be skipped.
    // oxlint-disable vitest/expect-expect
    for (const { id, title } of checks) {
      it(`${id}: ${title}`, async (context) => settle(findReport(report, id), context));
    }
    it("could be judged as a whole", () => {
      settleRun(report);
    });
    // oxlint-enable vitest/expect-expect
  });
}

/** Which APIs responses are judged by. */
export interface MatcherOptions {
  readonly apis: readonly JudgedApi[];
  /** The lowest level that fails; default `should`: all that the spec has, whatever its source. */
  readonly failOn?: FailOn;
}

/** Teaches `expect` the matcher `toConform`. */
export function setupConformance(options: MatcherOptions): void {
  const judge = createResponseJudge(options);
  expect.extend({
    async toConform(received: unknown, operation: string) {
      const shortfalls = await judge(received, operation);
      const lines = shortfalls.map((shortfall) => `- ${shortfall}`);
      return {
        pass: shortfalls.length === 0,
        message: () =>
          shortfalls.length === 0
            ? `Expected the response to fall short of ${operation}, and it conforms.`
            : [`The response falls short of ${operation}:`, ...lines].join("\n"),
      };
    },
  });
}

declare module "vitest" {
  // oxlint-disable-next-line no-unused-vars -- vitest's own declaration has these parameters.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /**
     * Judges a `Response`, or `{ status, headers, body }`, by the status, the media type and the schema that
     * the spec has for an operation: `await expect(response).toConform("POST /auth/login")`.
     */
    toConform(operation: string): Promise<void>;
  }
}
