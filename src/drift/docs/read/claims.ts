/** Something that a page says, with its line. */
export interface Claim<Value> {
  readonly value: Value;
  /** One-based. */
  readonly line: number;
}

/** A parameter outside of the body, as a row of a table says it. */
export interface ParameterClaim {
  readonly name: string;
  readonly in: string;
  /** Absent where the page does not say. */
  readonly types?: readonly string[];
  readonly required?: boolean;
  readonly line: number;
}

/** A field of a body. */
export interface FieldClaim {
  /** Names from the outside in, joined by "/"; arrays leave no trace in it. */
  readonly path: string;
  /** JSON types; absent where the page does not say. */
  readonly types?: readonly string[];
  readonly required?: boolean;
  readonly line: number;
}

/** The fields that one table or one example shows together. */
export interface Shape {
  readonly source: "table" | "example";
  /** Whether fields that it does not list are none: a table with nesting, not one of the top level. */
  readonly isNested: boolean;
  /** Absent where the page does not say. */
  readonly mediaType?: string;
  readonly fields: readonly FieldClaim[];
  /** The value that it shows the fields of. */
  readonly example?: ExampleClaim;
  readonly line: number;
}

/** A value that a page shows for a body. */
export interface ExampleClaim {
  /** Absent where the page does not say. */
  readonly mediaType?: string;
  readonly value: unknown;
  /** Why the value could not be read; then there is none. */
  readonly mistake?: string;
  /** Whether the page prints it, or the types of a table stand for it. */
  readonly isPrinted: boolean;
  /** Whether all its values are text whatever their type, as in a form or a table. */
  readonly isText: boolean;
  /** Pointers of objects and arrays of which the page leaves out a part. */
  readonly open: ReadonlySet<string>;
  readonly line: number;
  lineOf(pointer: string): number;
}

/** What a page says of one body: tables and examples. */
export interface BodyClaim {
  /** Media types that it shows without what is sent, which is in a file. */
  readonly unseen: readonly Claim<string>[];
  readonly shapes: readonly Shape[];
  readonly examples: readonly ExampleClaim[];
}

export interface ResponseClaim extends BodyClaim {
  /** `200`; `success` where the page shows a result without its status. */
  readonly status: string;
  readonly line: number;
}

/** A status that a table lists. */
export interface StatusClaim extends Claim<string> {
  /** Whether the table says that the response has a body; absent where it does not say. */
  readonly hasBody?: boolean;
}

/** A request line: where the page sends a request. */
export interface RouteClaim {
  readonly method: string;
  readonly path: string;
  readonly line: number;
}

/** What a call sends beside its body: a header, a cookie or a parameter of the query. */
export interface CallPart {
  readonly name: string;
  readonly in: "query" | "header" | "cookie";
  readonly value: string;
  /** One-based on a page; in a command alone, the lines before it. */
  readonly line: number;
}

/** A request that an example sends. */
export interface CallClaim extends RouteClaim {
  readonly parts: readonly CallPart[];
}

/** What a page says of one operation. */
export interface OperationClaim {
  /** Absent when the page has none. */
  readonly route?: RouteClaim;
  /** Requests that its examples send. */
  readonly calls: readonly CallClaim[];
  /** Whether it asks for a credential; absent where the page does not say. */
  readonly authentication?: Claim<boolean>;
  readonly parameters: readonly ParameterClaim[];
  /** The row of a table that stands for the body as a whole. */
  readonly body?: { readonly name: string; readonly required: boolean; readonly line: number };
  readonly request: BodyClaim;
  /** Statuses that a table lists; absent when there is no such table. */
  readonly statuses?: readonly StatusClaim[];
  /** Statuses that it names without saying what they bring. */
  readonly mentioned: readonly Claim<string>[];
  readonly responses: readonly ResponseClaim[];
  readonly line: number;
}

/** A word of a page. */
export interface Word {
  readonly text: string;
  readonly line: number;
}

/** Words that no other claim stands for: notes, titles, descriptions, changes. */
export interface Statement {
  readonly words: readonly Word[];
  /** Whether it has to be quoted as a whole; otherwise it may be a part of the prose around it. */
  readonly isWhole: boolean;
  /** Whether it stands for a claim that the spec can express; then a quote is allowed, but not needed. */
  readonly isClaim: boolean;
}

/** Everything that a page says. */
export interface Page {
  readonly file: string;
  readonly lines: number;
  readonly operations: readonly OperationClaim[];
  readonly statements: readonly Statement[];
}
