import { type Channel, createChannel } from "../lib/channel.ts";
import { createBench } from "./judge/bench.ts";
import { judgeAll } from "./judge/judge-all.ts";
import { toReport } from "./judge/to-report.ts";
import type { RunEvent } from "./run-event.ts";
import type { RunOptions } from "./run/options.ts";
import { type Played, playRun } from "./run/play-run.ts";
import { prepareRun, type Run } from "./run/prepare-run.ts";

/**
 * Judges a server. The plan comes first, and nothing is sent before the next event is asked for. A reader that
 * stops early stops the run. Throws `TARGET_UNREACHABLE` when there is nobody to ask, `USAGE` and
 * `CHECK_UNKNOWN` for options that cannot be.
 */
export async function* runConformance(options: RunOptions): AsyncGenerator<RunEvent, void, void> {
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const run = await prepareRun({ ...options, signal });
  const startedAt = run.settings.clock.now();
  yield { type: "planned", plan: run.plan };

  const events = createChannel<RunEvent>();
  const playing = playInto(events, run);
  try {
    yield* events.values;
    const played = await playing;
    if (played.status === "rejected") throw played.reason;
    const outcome = judgeAll(run, played.value, await createBench(run, played.value));
    for (const check of outcome.checks) yield { type: "judged", check };
    yield { type: "finished", report: toReport(run, played.value, { ...outcome, startedAt }) };
  } finally {
    stop.abort();
  }
}

async function playInto(
  events: Channel<RunEvent>,
  run: Run,
): Promise<PromiseSettledResult<Played>> {
  const playing = playRun(run, (event) => {
    events.push(event);
  });
  const [played] = await Promise.allSettled([playing]);
  events.end();
  return played;
}
