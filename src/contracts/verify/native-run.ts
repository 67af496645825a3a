/** What Pact's own verifier is asked for, in the words of `@pact-foundation/pact-core`. */
export interface NativeRun {
  readonly providerBaseUrl: string;
  readonly provider: string;
  readonly providerStatesSetupUrl: string;
  /** Files, unless contracts come from a broker. */
  readonly pactUrls?: readonly string[];
  readonly pactBrokerUrl?: string;
  readonly pactBrokerToken?: string;
  readonly consumerVersionSelectors?: readonly object[];
  readonly publishVerificationResult?: boolean;
  readonly providerVersion?: string;
  readonly providerVersionBranch?: string;
  /** Milliseconds for one answer. */
  readonly timeout: number;
  readonly logLevel: "error" | "debug";
  readonly failIfNoPactsFound: false;
}

/** What the process that runs it is told. */
export interface NativeRequest {
  /** Path of `@pact-foundation/pact`. */
  readonly library: string;
  readonly run: NativeRun;
}

/** What that process answers: the verifier's report as JSON text, or what it says of a run that did not happen. */
export interface NativeReply {
  readonly text: string;
}
