import { describe, onTestFinished } from "vitest";
import { serve } from "../../src/adapters/node/serve.ts";
import { toFetch } from "../../src/adapters/fetch.ts";
import { createManualClock, type ManualClock } from "../../src/lib/clock.ts";
import { createMock, type Mock, type MockOptions } from "../../src/mock/mock.ts";

/** A mock as a test sees it, whichever way it is reached. */
export interface Connected {
  readonly mock: Mock;
  /** The host's clock: it stands at 2026-01-01T00:00:00Z until the test moves it. */
  readonly clock: ManualClock;
  readonly url: string;
  /** What reaches the URL. */
  readonly fetch: typeof fetch;
  /** Sends to a path of the mock; a `json` member becomes a JSON body, `form` a form body. */
  readonly send: (path: string, init?: SendInit) => Promise<Response>;
}

export interface SendInit extends Omit<RequestInit, "body" | "headers"> {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
}

export type Connect = (options: MockOptions) => Promise<Connected>;

/** Runs the same tests in process and over a socket. */
export function describeEachAdapter(name: string, suite: (connect: Connect) => void): void {
  describe.each([
    ["in process", connectInProcess],
    ["over a socket", connectOverSocket],
  ] as const)(`${name}, %s`, (_, connect) => {
    suite(connect);
  });
}

export const START = Date.parse("2026-01-01T00:00:00Z");

export const connectInProcess: Connect = async (options) => {
  const clock = createManualClock(START);
  const mock = await createMock({ clock, ...options });
  const url = "http://localhost:4010";
  const fetch = toFetch(mock);
  return { mock, clock, url, fetch, send: createSend(url, fetch) };
};

export const connectOverSocket: Connect = async (options) => {
  const clock = createManualClock(START);
  const mock = await createMock({ clock, ...options });
  const running = await serve(mock);
  onTestFinished(() => running.close());
  const { url } = running;
  return { mock, clock, url, fetch, send: createSend(url, fetch) };
};

function createSend(url: string, fetchFrom: typeof fetch): Connected["send"] {
  return (path, { json, form, ...init } = {}) => {
    const headers = {
      ...(json !== undefined && { "content-type": "application/json" }),
      ...init.headers,
    };
    const body = json === undefined ? form && new URLSearchParams(form) : JSON.stringify(json);
    const method = init.method ?? (body === undefined && init.body === undefined ? "GET" : "POST");
    return fetchFrom(url + path, { ...init, method, headers, ...(body !== undefined && { body }) });
  };
}
