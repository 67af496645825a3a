import { nestsDeeper } from "../../lib/json-depth.ts";
import { startStopwatch } from "../../lib/stopwatch.ts";
import { parseJson } from "../../lib/json.ts";
import { limitTime } from "../../lib/time-limit.ts";
import type { TargetRequest, TargetResponse } from "../exchange.ts";
import type { Answer } from "./answer.ts";
import { explainFailure } from "./explain-failure.ts";
import { readText } from "./read-text.ts";

export type Send = (request: TargetRequest, signal?: AbortSignal) => Promise<Answer>;

export interface SendOptions {
  readonly base: URL;
  readonly fetch: typeof fetch;
  /** Milliseconds until the whole answer has to be there. */
  readonly timeout: number;
}

/** Deeper than any API's reply; a recursive reader of it would overflow the stack. */
const DEEPEST = 200;
/** What a `fetch` may take to notice that it was stopped; one that never does is not waited for. */
const GRACE_MS = 100;

/** Sends requests to a server as they are: no redirect is followed, nothing is sent twice. */
export function createSend({ base, fetch, timeout }: SendOptions): Send {
  async function exchange(
    { method, path, headers, body }: TargetRequest,
    signal: AbortSignal,
  ): Promise<TargetResponse> {
    const response = await fetch(toUrl(base, path), {
      method,
      headers,
      redirect: "manual",
      signal,
      // Bytes, since fetch invents a Content-Type for text.
      ...(body !== undefined && { body: new TextEncoder().encode(body) }),
    });
    return toTargetResponse(response, await readWhole(response));
  }

  return async (request, signal) => {
    const limit = AbortSignal.timeout(timeout);
    const elapsed = startStopwatch();
    try {
      const work = exchange(request, signal ? AbortSignal.any([limit, signal]) : limit);
      const response = await limitTime(work, timeout + GRACE_MS, () => new Error("late"));
      return { kind: "response", response, durationMs: elapsed() };
    } catch (cause) {
      if (limit.aborted) return { kind: "timeout", reason: `no answer within ${timeout} ms` };
      if (cause instanceof BrokenOff) return { kind: "broken-off", reason: cause.message };
      return explainFailure(cause);
    }
  };
}

class BrokenOff extends Error {}

async function readWhole(response: Response): Promise<string> {
  try {
    return await readText(response);
  } catch (cause) {
    const { status } = response;
    throw new BrokenOff(`the connection ended in the middle of an answer (${status})`, { cause });
  }
}

/** The URL of a path below the base: both keep what they have. */
export function toUrl(base: URL, path: string): string {
  return base.href.replace(/\/$/, "") + path;
}

function toTargetResponse(response: Response, body: string): TargetResponse {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body,
    json: nestsDeeper(body, DEEPEST) ? undefined : parseJson(body),
  };
}
