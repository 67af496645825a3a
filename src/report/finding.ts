/** How binding a requirement is: `must` and `should` can fail, `profile` holds for one version, `info` is only recorded. */
export type Level = "must" | "should" | "profile" | "info";

/** The lowest level whose findings fail a run. */
export type FailOn = Extract<Level, "must" | "should">;

/** A place in a file of text. */
export interface Place {
  /** As shown to people: relative to the working directory where that is shorter. */
  readonly file: string;
  /** One-based. */
  readonly line: number;
  /** One-based, in UTF-16 units. */
  readonly column?: number;
  /** JSON Pointer into the document, as a fragment: `#/paths/~1login/post`. */
  readonly pointer?: string;
}

/** A value that one of two schemas accepts and the other refuses. */
export interface Witness {
  /** JSON. */
  readonly value: string;
  readonly accepted: Place;
  readonly refused: Place;
  /** What is wrong with the value where it is refused. */
  readonly reason: string;
}

/** A request and the response it got, as text, without secrets. */
export interface ExchangeView {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  /** Absent when no response came. */
  readonly response?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  readonly durationMs: number;
}

/** One thing that is wrong, with enough to find it, fix it and recognise it in the next run. Holds no secret. */
export interface Finding {
  /** Id of the check or rule that found it, in kebab case. Never renamed. */
  readonly id: string;
  readonly level: Level;
  readonly operationId?: string;
  /** JSON Pointer into the body, or into the document that is judged; empty for the whole. */
  readonly pointer: string;
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
  /** Where the spec says what should be. */
  readonly spec?: Place;
  /** Where the API's page says it. */
  readonly document?: Place;
  readonly exchange?: ExchangeView;
  /** Proof of a difference between two schemas. */
  readonly witness?: Witness;
  /** A command that shows it again; secrets come from environment variables. */
  readonly curl?: string;
  /** The same in each run as long as the same thing is wrong in the same place: 16 hex digits. */
  readonly fingerprint: string;
}
