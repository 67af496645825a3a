import type { SchemaCheck } from "../../spec/violation.ts";
import type { JsonSchema } from "../definition/admin.ts";

/** Checks of the shapes that APIs publish for their accounts and settings, compiled when first used. */
export interface AdminChecks {
  whole(schema: JsonSchema): Promise<SchemaCheck>;
  /** Of a change: nothing in it is required. */
  partial(schema: JsonSchema): Promise<SchemaCheck>;
}

export function createAdminChecks(): AdminChecks {
  const whole = new Map<JsonSchema, Promise<SchemaCheck>>();
  const partial = new Map<JsonSchema, Promise<SchemaCheck>>();
  return {
    whole: (schema) => remember(whole, schema, () => compile(schema)),
    partial: (schema) =>
      remember(partial, schema, () => {
        const { required: _, ...change } = schema;
        return compile(change);
      }),
  };
}

function remember(
  known: Map<JsonSchema, Promise<SchemaCheck>>,
  schema: JsonSchema,
  make: () => Promise<SchemaCheck>,
): Promise<SchemaCheck> {
  const check = known.get(schema) ?? make();
  known.set(schema, check);
  return check;
}

/** Ajv is loaded only for the first of them: a mock starts without it. */
async function compile(schema: JsonSchema): Promise<SchemaCheck> {
  const { createSchemaCheck } = await import("../../spec/schema.ts");
  return createSchemaCheck(schema);
}
