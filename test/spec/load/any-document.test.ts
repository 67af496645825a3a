import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ToolkitError } from "../../../src/errors.ts";
import { asObject, type JsonObject } from "../../../src/lib/json.ts";
import { parsePointer, toPointer } from "../../../src/lib/json-pointer.ts";
import { loadDocument } from "../../../src/spec/load/load-document.ts";
import { createParameterParser } from "../../../src/spec/parameters/parse-parameters.ts";
import { createRouter } from "../../../src/spec/router.ts";
import { createSchemaChecks } from "../../../src/spec/schema.ts";

const sound: JsonObject = {
  openapi: "3.0.3",
  info: { title: "t", version: "1" },
  servers: [{ url: "https://{host}/{version}", variables: { version: { default: "v1" } } }],
  security: [{ key: [] }],
  paths: {
    "/pets/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
      get: {
        operationId: "getPet",
        parameters: [
          { $ref: "#/components/parameters/Filter" },
          {
            name: "tags",
            in: "query",
            style: "pipeDelimited",
            schema: { type: "array", items: {} },
          },
        ],
        responses: {
          "200": {
            headers: { "X-Count": { schema: { type: "integer" } } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
          },
          default: { $ref: "#/components/responses/Failed" },
        },
        callbacks: { done: { "{$request.body#/url}": { post: { responses: {} } } } },
      },
      put: { requestBody: { content: { "application/json": { schema: {} } } }, responses: {} },
    },
  },
  components: {
    parameters: {
      Filter: {
        name: "filter",
        in: "query",
        style: "deepObject",
        schema: { type: "object", properties: { a: { type: "integer" } } },
      },
    },
    responses: { Failed: { description: "Failed." } },
    securitySchemes: { key: { type: "apiKey", in: "header", name: "k" } },
    schemas: {
      Pet: {
        type: "object",
        nullable: true,
        required: ["name"],
        properties: {
          name: { type: "string", pattern: "^a", minLength: 1 },
          age: { type: "integer", minimum: 0, exclusiveMinimum: true },
          kind: { enum: ["cat", "dog"] },
          friend: { $ref: "#/components/schemas/Pet" },
        },
        additionalProperties: false,
        oneOf: [{ $ref: "#/components/schemas/Cat" }, { not: { type: "null" } }],
      },
      Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { required: ["kind"] }] },
    },
  },
};

function pointersOf(value: unknown, pointer = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [pointer];
  return [
    pointer,
    ...Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
      pointersOf(member, pointer + toPointer([key])),
    ),
  ];
}

/** A copy in which another value stands at a place. */
function replace(value: unknown, [token, ...rest]: readonly string[], other: unknown): unknown {
  if (token === undefined) return other;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      String(index) === token ? replace(item, rest, other) : item,
    );
  }
  return { ...asObject(value), [token]: replace(asObject(value)[token], rest, other) };
}

const values = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, "", "x", "(", [], {}, [null], [{}]),
  fc.constantFrom(...pointersOf(sound).map((pointer) => ({ $ref: `#${encodeURI(pointer)}` }))),
  fc.constantFrom({ $ref: "#/nowhere" }, { $ref: 1 }, { $ref: "%" }, { type: ["null", "no"] }),
  fc.jsonValue({ maxDepth: 2 }),
);
const changes = fc.array(
  fc.tuple(fc.constantFrom(...pointersOf(sound).filter((pointer) => pointer !== "")), values),
  { minLength: 1, maxLength: 4 },
);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "doubletake-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Loads a document and uses all of it, as a mock and a suite do. */
function use(document: unknown): void {
  const file = join(folder, "api.json");
  writeFileSync(file, JSON.stringify(document));
  const loaded = loadDocument(file);
  const { operations } = loaded;
  const router = createRouter(operations.map((operation) => ({ operation })));
  const checks = createSchemaChecks(loaded.document);
  for (const operation of operations) {
    router.match(operation.method, operation.paths[0] ?? "");
    const parse = createParameterParser(loaded.document, operation);
    parse({ path: { id: "1" }, query: "filter[a]=1&tags=a|b&x=%", headers: { cookie: "a=b" } });
    const content = [operation.requestBody, ...operation.responses].flatMap(
      (part) => part?.content ?? [],
    );
    for (const { schema } of [...operation.parameters, ...content]) {
      if (schema === undefined) continue;
      for (const value of [null, 1, "a", [], { name: "a", friend: { kind: "cat" } }]) {
        checks(schema)(value);
      }
    }
  }
}

/** Why a document was refused; undefined when all of it could be used. */
function refusalOf(document: unknown): string | undefined {
  try {
    use(document);
    return undefined;
  } catch (error) {
    if (error instanceof ToolkitError) return error.message;
    throw error;
  }
}

it("any document loads and can be used, or is refused with a reason", () => {
  fc.assert(
    fc.property(changes, (made) => {
      const document = made.reduce<unknown>(
        (changed, [pointer, value]) => replace(changed, parsePointer(pointer), value),
        sound,
      );
      expect(refusalOf(document) ?? "Cannot use api.json:1").toMatch(
        /^Cannot (use|read) \S*api\.json:1/,
      );
    }),
    { numRuns: 400 },
  );
}, 60_000);

it("the document that is changed is sound itself", () => {
  expect(refusalOf(sound)).toBeUndefined();
});
