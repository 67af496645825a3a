import { explainFailure } from "../../conformance/client/explain-failure.ts";
import { ToolkitError } from "../../errors.ts";

/** Looks at what is sent to a provider, so that nobody takes one that is not there for one that fails. */
export interface Watch {
  /** A `fetch` that is looked at. */
  readonly watch: (send: typeof fetch) => typeof fetch;
  /** Why no response came. */
  readonly explainLoss: (thrown: unknown) => string;
}

/** Stops everything when the first request finds nobody. */
export function createWatch({
  server,
  stop,
}: {
  readonly server?: URL;
  readonly stop: AbortController;
}): Watch {
  let hasAnswered = false;
  return {
    watch: (send) => async (input, init) => {
      try {
        const response = await send(input, init);
        hasAnswered = true;
        return response;
      } catch (thrown) {
        const { kind, reason } = explainLost(thrown);
        if (kind === "unreachable" && !hasAnswered) stop.abort(unreachable(server, reason));
        throw thrown;
      }
    },
    explainLoss: (thrown) => explainLost(thrown).reason,
  };
}

interface Lost {
  readonly kind: "unreachable" | "lost";
  readonly reason: string;
}

function explainLost(thrown: unknown): Lost {
  if (thrown instanceof Error && thrown.name === "TimeoutError") {
    return { kind: "lost", reason: "it took too long (--timeout)" };
  }
  const answer = explainFailure(thrown);
  if (answer.kind === "unreachable") return { kind: "unreachable", reason: answer.reason };
  return { kind: "lost", reason: "reason" in answer ? answer.reason : String(thrown) };
}

function unreachable(server: URL | undefined, reason: string): ToolkitError {
  return new ToolkitError(
    "TARGET_UNREACHABLE",
    `Cannot reach ${server?.href ?? "the mock"}: ${reason}. Start the server, or correct the URL.`,
  );
}
