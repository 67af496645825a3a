import { pathToFileURL } from "node:url";
import { toFetch } from "../../src/adapters/fetch.ts";
import type { RunOptions } from "../../src/conformance/run/options.ts";
import { runConformance } from "../../src/conformance/run-conformance.ts";
import { inferApi } from "../../src/inferred/infer-api.ts";
import { initialAccount, toAccount } from "../../src/inferred/security/account.ts";
import { listSchemes } from "../../src/inferred/security/schemes.ts";
import { createManualClock } from "../../src/lib/clock.ts";
import { createMock } from "../../src/mock/mock.ts";
import type { ConformanceReport } from "../../src/report/report.ts";
import type { Operation } from "../../src/spec/operation.ts";
import { readServerPaths } from "../../src/spec/server-paths.ts";
import type { Subject } from "./columns.ts";

const NOON = Date.UTC(2026, 0, 1, 12);

/** Takes each reply of the mock, with the operation that gave it. */
type Listen = (operation: Operation, request: Request, response: Response) => Promise<void> | void;

/** Plays the suite of a document against the mock of the same document: no network, no time that passes, no chance. */
export async function playOwnSuite(
  { file, spec }: Pick<Subject, "file" | "spec">,
  options: Partial<RunOptions>,
  listen: Listen = () => undefined,
): Promise<ConformanceReport> {
  const api = await inferApi(pathToFileURL(file));
  const clock = createManualClock(NOON);
  const mock = await createMock({ apis: [api], clock, randomSeed: 1 });
  const schemes = listSchemes(spec.operations);
  const { username, password, credentials } = toAccount(initialAccount(schemes), schemes);
  const send = toFetch(mock);
  const events = runConformance({
    target: `http://mock.test${readServerPaths(spec.document["servers"])[0] ?? ""}`,
    api,
    accounts: { member: { username, ...(password !== "" && { password }), credentials } },
    async fetch(input, init) {
      const request = new Request(input, init);
      const { method, url } = request;
      const response = await send(request);
      const match = mock.engine.router.match(method, new URL(url).pathname);
      if (match.kind === "found") await listen(match.route.operation, request, response.clone());
      return response;
    },
    timeout: 60_000,
    clock,
    wait: async (milliseconds) => {
      clock.advance(milliseconds);
    },
    ...options,
  });
  for await (const event of events) if (event.type === "finished") return event.report;
  throw new Error("The suite ended without a report.");
}
