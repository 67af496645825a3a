/** A request as it goes out. */
export interface TargetRequest {
  /** Upper case. */
  readonly method: string;
  /** Below the target's base URL, with its query: `/api/v1/login`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A response as it came in. */
export interface TargetResponse {
  readonly status: number;
  /** Names in lower case; several values of one name are joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown;
}

/** What a correct server does with a request: lets it in, refuses it, or either. */
export type Outcome = "accepted" | "refused" | "any";

/** A request and the response it got, with why it was sent. */
export interface Exchange {
  /** Id of the scenario. */
  readonly scenario: string;
  /** Name of the step in its scenario. */
  readonly step: string;
  /** The operation of the spec; absent for a request that is none. */
  readonly operationId?: string;
  readonly outcome: Outcome;
  /** Whether the request breaks the spec on purpose. */
  readonly malformed: boolean;
  readonly request: TargetRequest;
  readonly response: TargetResponse;
  readonly durationMs: number;
}

/** A request that was not sent, or got no answer. */
export interface Unanswered {
  readonly scenario: string;
  readonly step: string;
  readonly operationId?: string;
  readonly outcome: Outcome;
  /** Absent when it was never made. */
  readonly request?: TargetRequest;
  /** `lost`: the connection ended twice. `put-off`: the target asked for more patience than it is given. */
  readonly kind: "not-sent" | "put-off" | "timeout" | "lost" | "broken-off" | "unreachable";
  /** A part of a sentence: "no answer within 10000 ms". */
  readonly reason: string;
}

/** Whether a response lets the request in. */
export function isAccepted({ response }: Pick<Exchange, "response">): boolean {
  return response.status >= 200 && response.status < 300;
}
