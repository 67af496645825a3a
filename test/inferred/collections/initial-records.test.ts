import { describe, expect, it } from "vitest";
import { inferCollections } from "../../../src/inferred/collections/infer-collections.ts";
import { findInitialRecords } from "../../../src/inferred/collections/initial-records.ts";
import { createSource } from "../../../src/inferred/create-source.ts";
import type { JsonObject } from "../../../src/lib/json.ts";
import { inlineSpec, jsonResponse } from "../../support/conformance/inline-spec.ts";

interface Shape {
  readonly parameter?: JsonObject;
  readonly item?: JsonObject;
  readonly example?: unknown;
}

async function recordsOf({
  parameter = {},
  item = {},
  example,
}: Shape): Promise<readonly unknown[]> {
  const schema = {
    type: "object",
    properties: { id: { type: "integer" }, name: { type: "string" }, ...item },
  };
  const reply = jsonResponse({ type: "array", items: schema });
  const content = { "application/json": { schema: { type: "array", items: schema }, example } };
  const list = example === undefined ? reply : { description: "All.", content };
  const spec = inlineSpec({
    "/pets": {
      get: { responses: { "200": list } },
      post: { responses: { "201": jsonResponse(schema) } },
    },
    "/pets/{pet}": {
      parameters: [{ name: "pet", in: "path", required: true, ...parameter }],
      get: { responses: { "200": jsonResponse(schema) } },
      delete: { responses: { "204": { description: "Gone." } } },
    },
  });
  const [plan] = inferCollections("pets", spec);
  if (!plan) throw new Error("There is no collection.");
  const records = findInitialRecords(await createSource(spec), plan);
  return records.map((record) => record[plan.idKey]);
}

describe("what a collection starts with", () => {
  it("is known by the id that a path's example names", async () => {
    expect(await recordsOf({ parameter: { schema: { type: "integer" }, example: 42 } })).toEqual([
      42, 1,
    ]);
  });

  it("has the example of a path beside the examples of its replies", async () => {
    const parameter = { schema: { type: "integer" }, example: 42 };
    expect(await recordsOf({ parameter, example: [{ id: 5, name: "a" }] })).toEqual([5, 42]);
  });

  it("has the examples of its replies alone where a path has none", async () => {
    expect(await recordsOf({ example: [{ id: 5, name: "a" }] })).toEqual([5]);
  });

  it("is put right where an example does not fit", async () => {
    expect(await recordsOf({ example: [{ id: 5, name: 1 }] })).toEqual([5]);
  });

  it("is known by name where a path asks for a text and the id is a number", async () => {
    const item = { name: { type: "string", example: "rex" } };
    const [first] = await recordsOf({ parameter: { schema: { type: "string" } }, item });
    expect(first).toBe("rex");
  });

  it("comes near where nothing fits", async () => {
    const item = { never: { type: "string", minLength: 2, maxLength: 1 } };
    expect(await recordsOf({ item })).not.toEqual([]);
  });
});
