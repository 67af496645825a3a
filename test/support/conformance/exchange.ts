import {
  type Exchange,
  isAccepted,
  type TargetRequest,
} from "../../../src/conformance/exchange.ts";

/** What a test says of an exchange; all the rest is that of a good answer to a step of no scenario. */
export type ExchangeParts = Partial<Omit<Exchange, "request" | "response">> & {
  readonly request?: Partial<TargetRequest>;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body of the response as a value. */
  readonly json?: unknown;
  /** The body of the response as text, in the place of `json`. */
  readonly body?: string;
};

/** An exchange made by hand, as a check gets it from a run. */
export function exchangeOf(parts: ExchangeParts = {}): Exchange {
  const {
    request,
    status = 200,
    headers,
    json,
    body = JSON.stringify(json) ?? "",
    ...rest
  } = parts;
  const response = {
    status,
    headers: headers ?? { "content-type": "application/json" },
    body,
    json: parseJson(body),
  };
  return {
    scenario: "example/scenario",
    step: "step",
    outcome: isAccepted({ response }) ? "accepted" : "refused",
    malformed: false,
    durationMs: 1,
    ...rest,
    request: { method: "POST", path: "/", headers: {}, ...request },
    response,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
