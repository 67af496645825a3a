/** One media type of a request or response, with the place of its schema in the document. */
export interface MediaTypeObject {
  /** Lower case, without parameters: `application/json`. */
  readonly mediaType: string;
  /** JSON Pointer of the schema; absent when the document gives none. */
  readonly schema?: string;
  /** JSON Pointer of the schema of each item of a stream (OpenAPI 3.2). */
  readonly itemSchema?: string;
}

/** A header that a response is documented to bear. */
export interface HeaderObject {
  readonly name: string;
  readonly required: boolean;
  readonly pointer: string;
  /** JSON Pointer of the schema; absent when the document gives none. */
  readonly schema?: string;
}

export interface ResponseObject {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly pointer: string;
  readonly content: readonly MediaTypeObject[];
  readonly headers: readonly HeaderObject[];
}

/** How the value of a parameter is written as text (OpenAPI 3.1.1, section 4.8.12.3). */
export type ParameterStyle =
  | "matrix"
  | "label"
  | "form"
  | "simple"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "cookie";

export interface Parameter {
  readonly name: string;
  /** `querystring` is the whole query (OpenAPI 3.2). */
  readonly in: "path" | "query" | "querystring" | "header" | "cookie";
  readonly required: boolean;
  readonly pointer: string;
  /** JSON Pointer of the schema of its value, also where it stands in a media type; absent when there is none. */
  readonly schema?: string;
  /** The JSON type that the schema asks for, null aside, when it asks for one. */
  readonly type?: string;
  readonly style: ParameterStyle;
  /** Whether each item of an array, or property of an object, is written on its own. */
  readonly explode: boolean;
  /** The media type in which the value is written, where that takes the place of a style. */
  readonly mediaType?: string;
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
  /** As a request has it: `GET`. */
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
