/** One media type of a request or response, with the place of its schema in the document. */
export interface MediaTypeObject {
  /** Lower case, without parameters: `application/json`. */
  readonly mediaType: string;
  /** JSON Pointer of the schema; absent when the document gives none. */
  readonly schema?: string;
}

export interface ResponseObject {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly pointer: string;
  readonly content: readonly MediaTypeObject[];
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  readonly pointer: string;
  /** The JSON type that the schema asks for, when it asks for one. */
  readonly type?: string;
}

/** A credential that a security scheme asks for, and where a request carries it. */
export interface SecurityScheme {
  readonly name: string;
  readonly kind: "apiKey" | "bearer" | "basic" | "other";
  readonly in?: "header" | "query" | "cookie";
  readonly key?: string;
}

/** A method on a path, known by its `operationId`; everything that the engine asks of a document. */
export interface Operation {
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** Path template as the document writes it, without a server: `/auth/login`. */
  readonly path: string;
  /** Path templates under every server of the document: `/api/v1/auth/login`. */
  readonly paths: readonly string[];
  readonly pointer: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: readonly MediaTypeObject[];
  };
  readonly responses: readonly ResponseObject[];
  /** Alternatives; each is a set of schemes that must all be satisfied. Empty: no credential needed. */
  readonly security: readonly (readonly SecurityScheme[])[];
}
