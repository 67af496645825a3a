import { asObject, type JsonObject } from "../../../src/lib/json.ts";
import { readOperations } from "../../../src/spec/operations.ts";
import { createSchemaChecks } from "../../../src/spec/schema.ts";
import type { Spec } from "../../../src/spec/spec.ts";
import type { JudgeContext } from "../../../src/conformance/check.ts";

/** A spec from the paths and components that a test writes down. */
export function inlineSpec(paths: JsonObject, rest: JsonObject = {}): Spec {
  const document = { openapi: "3.1.1", info: { title: "t", version: "1" }, paths, ...rest };
  return {
    file: new URL("file:///inline.yaml"),
    document,
    operations: readOperations(document),
    schemaAt: createSchemaChecks(document),
    warnings: [],
    readPlaces: () =>
      Promise.resolve((pointer) => ({ file: "inline.yaml", line: 1, pointer: `#${pointer}` })),
  };
}

/** A response with one media type, as a spec documents it. */
export function jsonResponse(schema: JsonObject, rest: JsonObject = {}): JsonObject {
  return { description: "A response.", content: { "application/json": { schema } }, ...rest };
}

/** A request body of one media type. */
export function jsonBody(media: JsonObject, required = true): JsonObject {
  return { required, content: { "application/json": asObject(media) } };
}

export function contextOf(spec: Spec): JudgeContext {
  return { profile: "default", spec, accounts: {}, now: 0 };
}
