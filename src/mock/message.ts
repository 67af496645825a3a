/** A request as the engine takes it from every adapter. */
export interface MockRequest {
  /** Upper case. */
  readonly method: string;
  /** As sent, percent-encoding included, without the query. */
  readonly path: string;
  /** As sent, without the question mark. */
  readonly query: string;
  /** By lower-case name; repeated fields are joined as HTTP says (RFC 9110, section 5.3). */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** At most one byte more than the body limit: an adapter stops reading there. */
  readonly body: Uint8Array;
  readonly remoteAddress: string;
}

export type ReplyHeaders = Readonly<Record<string, string | readonly string[]>>;

/** A reply as the engine gives it to every adapter. */
export interface MockReply {
  readonly status: number;
  /** By the name that goes on the wire; an array becomes one header line for each value. */
  readonly headers: ReplyHeaders;
  readonly body: string | Uint8Array | AsyncIterable<string>;
  /** Set by a fault: the adapter breaks the connection, or sends only so many bytes of the body. */
  readonly broken?:
    | { readonly kind: "reset" }
    | { readonly kind: "truncated"; readonly bytes: number };
}
