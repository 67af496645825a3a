import type { Engine } from "../../mock/engine.ts";
import type { Voice } from "../mock/voice.ts";
import { warn } from "../warn.ts";
import { describeRenamed } from "./describe-renamed.ts";
import { renderReload, toReloadReport } from "./reload-report.ts";

/** What a mock says of its reloads. */
export interface Announcer {
  reloaded(files: readonly string[], before: Engine, after: Engine): void;
  failed(reason: string): void;
  /** Warns of each thing once. */
  readonly warn: (text: string) => void;
}

/** What was warned of when the mock started is not said again. */
export function createAnnouncer(voice: Voice, engine: Engine): Announcer {
  const said = new Set(warningsOf(engine));

  function warnOnce(text: string): void {
    if (!said.has(text)) warn(text);
    said.add(text);
  }

  return {
    reloaded(files, before, after) {
      for (const text of warningsOf(after)) warnOnce(text);
      for (const text of describeRenamed(before, after)) warn(text);
      const report = toReloadReport(files, before, after);
      voice.tell({ event: "reloaded", ...report }, renderReload(report));
    },
    failed(reason) {
      const message = `Not reloaded: ${reason} The mock goes on as it was.`;
      process.stderr.write(`${message}\n`);
      voice.tell({ event: "reload-failed", message });
    },
    warn: warnOnce,
  };
}

function warningsOf({ apis }: Engine): readonly string[] {
  return apis.flatMap(({ api }) => api.warnings ?? []);
}
