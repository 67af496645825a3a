/** A page of documentation and the API whose spec says the same. */
export interface DocsInput {
  readonly page: string;
  readonly api: string;
}

/** Generated types. */
export interface TypesInput {
  readonly api: string;
  /** What openapi-typescript wrote. */
  readonly file: string;
  /** What it read; the API's own spec when absent. */
  readonly spec?: string;
}

/** Two versions of a spec. */
export interface SpecInput {
  /** A file, a URL, `<git-ref>:<path>`, or a Git ref alone for the specs of all APIs. */
  readonly base: string;
  /** The working copy when absent. */
  readonly revision?: string;
  readonly api?: string;
}

/** What a server answered. */
export interface LiveInput {
  /** URL of a server, or the path of a HAR file or a journal. */
  readonly from: string;
  readonly api: string;
  /** Accounts of a server. */
  readonly accounts?: string;
}

/** What the section `drift` of a configuration file names; its paths start from the folder of that file. */
export interface DriftInputs {
  readonly docs?: readonly DocsInput[];
  readonly types?: readonly TypesInput[];
  readonly spec?: SpecInput | readonly SpecInput[];
  readonly live?: readonly LiveInput[];
  /** `true` for the mocks of all APIs, or the names of those whose mock is judged. */
  readonly mock?: boolean | readonly string[];
}
