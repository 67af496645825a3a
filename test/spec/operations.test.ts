import { describe, expect, it } from "vitest";
import { readOperations } from "../../src/spec/operations.ts";

const document = {
  servers: [{ url: "https://a.test/v1/" }, { url: "/v2" }, { url: "https://b.test/v1" }],
  security: [{ key: [] }],
  paths: {
    "/things/{id}": {
      parameters: [{ $ref: "#/components/parameters/Id" }],
      get: {
        operationId: "getThing",
        summary: "Get a thing",
        parameters: [{ name: "page", in: "query", schema: { type: "integer" } }],
        responses: {
          "200": {
            content: { "Application/JSON": { schema: { type: "object" } }, "text/csv": {} },
          },
          "4xx": { $ref: "#/components/responses/Failed" },
          default: { description: "Anything else" },
        },
      },
      put: {
        requestBody: { $ref: "#/components/requestBodies/Thing" },
        servers: [{ url: "/" }],
        security: [],
      },
    },
    "/moved": { $ref: "#/components/pathItems/Moved" },
  },
  components: {
    parameters: { Id: { name: "id", in: "path", required: true, schema: { type: ["string"] } } },
    responses: { Failed: { content: { "text/plain": { schema: {} } } } },
    requestBodies: { Thing: { required: true, content: { "*/*": { schema: {} } } } },
    pathItems: {
      Moved: { delete: { operationId: "moved", security: [{ key: [], token: [] }, {}] } },
    },
    securitySchemes: {
      key: { type: "apiKey", in: "cookie", name: "k" },
      token: { type: "http", scheme: "Bearer" },
    },
  },
};

const key = { name: "key", kind: "apiKey", in: "cookie", key: "k" };

const id = {
  name: "id",
  in: "path",
  required: true,
  pointer: "/components/parameters/Id",
  schema: "/components/parameters/Id/schema",
  type: "string",
  style: "simple",
  explode: false,
};

describe("the operations of a document", () => {
  it("have everything that the engine asks of them, references followed", () => {
    expect(readOperations(document)).toEqual([
      {
        id: "getThing",
        method: "GET",
        path: "/things/{id}",
        paths: ["/v1/things/{id}", "/v2/things/{id}"],
        pointer: "/paths/~1things~1{id}/get",
        summary: "Get a thing",
        parameters: [
          id,
          {
            name: "page",
            in: "query",
            required: false,
            pointer: "/paths/~1things~1{id}/get/parameters/0",
            schema: "/paths/~1things~1{id}/get/parameters/0/schema",
            type: "integer",
            style: "form",
            explode: true,
          },
        ],
        responses: [
          {
            status: "200",
            pointer: "/paths/~1things~1{id}/get/responses/200",
            content: [
              {
                mediaType: "application/json",
                schema: "/paths/~1things~1{id}/get/responses/200/content/Application~1JSON/schema",
              },
              { mediaType: "text/csv" },
            ],
            headers: [],
          },
          {
            status: "4XX",
            pointer: "/components/responses/Failed",
            content: [
              {
                mediaType: "text/plain",
                schema: "/components/responses/Failed/content/text~1plain/schema",
              },
            ],
            headers: [],
          },
          {
            status: "default",
            pointer: "/paths/~1things~1{id}/get/responses/default",
            content: [],
            headers: [],
          },
        ],
        security: [[key]],
      },
      {
        id: "putThingsById",
        method: "PUT",
        path: "/things/{id}",
        paths: ["/things/{id}"],
        pointer: "/paths/~1things~1{id}/put",
        summary: "",
        parameters: [id],
        requestBody: {
          required: true,
          content: [
            { mediaType: "*/*", schema: "/components/requestBodies/Thing/content/*~1*/schema" },
          ],
        },
        responses: [],
        security: [],
      },
      {
        id: "moved",
        method: "DELETE",
        path: "/moved",
        paths: ["/v1/moved", "/v2/moved"],
        pointer: "/components/pathItems/Moved/delete",
        summary: "",
        parameters: [],
        responses: [],
        security: [[key, { name: "token", kind: "bearer" }], []],
      },
    ]);
  });

  it("are none in a document without paths", () => {
    expect(readOperations({})).toEqual([]);
  });

  it("replace a parameter of their path by one of the same name and place", () => {
    const path = {
      parameters: [
        { name: "a", in: "query", required: true, schema: { type: "string" } },
        { name: "b", in: "query", schema: { type: "string" } },
      ],
      get: { parameters: [{ name: "a", in: "query", schema: { type: "integer" } }] },
    };
    const [operation] = readOperations({ paths: { "/p": path } });
    expect(operation?.parameters.map(({ name, required, type }) => [name, required, type])).toEqual(
      [
        ["b", false, "string"],
        ["a", false, "integer"],
      ],
    );
  });
});
