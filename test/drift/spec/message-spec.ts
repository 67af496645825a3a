/** Schemas by their name. */
export type Schemas = Readonly<Record<string, unknown>>;

/** A spec whose one operation takes a body of a schema. */
export function requestOf(schema: unknown, schemas: Schemas = {}): string {
  const requestBody = { required: true, content: { "application/json": { schema } } };
  return specOf({ requestBody, responses: { "204": { description: "Taken" } } }, schemas);
}

/** A spec whose one operation answers with a body of a schema. */
export function answerOf(schema: unknown, schemas: Schemas = {}): string {
  const response = { description: "Given", content: { "application/json": { schema } } };
  return specOf({ responses: { "200": response } }, schemas);
}

function specOf(operation: object, schemas: Schemas): string {
  return JSON.stringify({
    openapi: "3.1.1",
    info: { title: "message", version: "1.0.0" },
    paths: { "/things": { post: operation } },
    components: { schemas },
  });
}

/** The schema of an object. */
export function objectOf(properties: Schemas, others: Schemas = {}): Schemas {
  return { type: "object", properties, ...others };
}
