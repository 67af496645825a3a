interface Json<Body> {
  readonly content: { readonly "application/json": Body };
}

/** What openapi-typescript would make of openapi.yaml. */
export interface AcmeOperations {
  readonly createSession: {
    readonly requestBody: Json<{ username: string; password: string; code?: string }>;
    readonly responses: {
      readonly 201: Json<{ token: string; username: string }>;
      readonly 401: Json<{ code: string }>;
    };
  };
  readonly getMe: {
    readonly responses: {
      readonly 200: Json<{ username: string }>;
      readonly 401: Json<object>;
    };
  };
}
