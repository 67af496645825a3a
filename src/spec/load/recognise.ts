import { asObject, isObject, type JsonObject } from "../../lib/json.ts";
import type { Remark } from "./remarks.ts";

/** What a document is told to be when it is not OpenAPI; the first that fits counts. */
const OTHERS: readonly {
  readonly is: (document: JsonObject) => boolean;
  readonly at: string;
  readonly message: string;
}[] = [
  {
    is: ({ swagger }) => swagger !== undefined,
    at: "/swagger",
    message:
      "it is Swagger 2.0, the forerunner of OpenAPI. Convert it to OpenAPI 3, for example by npx swagger2openapi.",
  },
  {
    is: ({ asyncapi }) => asyncapi !== undefined,
    at: "/asyncapi",
    message: "it is AsyncAPI, which describes messages. Name an OpenAPI document.",
  },
  {
    is: ({ arazzo, overlay }) => arazzo !== undefined || overlay !== undefined,
    at: "",
    message: "it goes with an OpenAPI document, and is none. Name the OpenAPI document itself.",
  },
  {
    is: ({ info, item }) => Array.isArray(item) && asObject(info)["schema"] !== undefined,
    at: "/info",
    message:
      "it is a Postman collection. Convert it to OpenAPI 3, for example by npx postman-to-openapi.",
  },
  {
    is: ({ log }) => Array.isArray(asObject(log)["entries"]),
    at: "/log",
    message: "it is a HAR file, a record of traffic. Name an OpenAPI document.",
  },
  {
    is: ({ $schema, type, properties }) =>
      $schema !== undefined || (typeof type === "string" && isObject(properties)),
    at: "",
    message:
      "it is a JSON Schema, which has no operations. Name an OpenAPI document that refers to it.",
  },
];

/** What keeps a file from being an OpenAPI document, in one remark; undefined when it is one. */
export function findForeign(document: JsonObject): Remark | undefined {
  const { openapi, paths } = document;
  if (openapi === undefined) {
    const other = OTHERS.find(({ is }) => is(document));
    if (other) return { pointer: other.at, message: other.message };
    const message = 'it has no "openapi". Name an OpenAPI document, or add openapi: 3.1.1.';
    return { pointer: "", message };
  }
  const version = versionOf(document);
  if (!/^3(\.|$)/.test(version)) {
    const message = `it is OpenAPI ${version}, and 3.0, 3.1 and 3.2 are known. Convert it.`;
    return { pointer: "/openapi", message };
  }
  if (paths === undefined || paths === null) {
    const message = 'it has no "paths", and so no operations. Name the document that has them.';
    return { pointer: paths === null ? "/paths" : "", message };
  }
  return undefined;
}

/** Whether the schemas of a document are those of OpenAPI 3.0, which are no JSON Schema. */
export function isOpenApi30(document: JsonObject): boolean {
  return /^3(\.0(\.|$)|$)/.test(versionOf(document));
}

/** The version as text: without quotes, YAML reads 3.1 as a number, and 3.0 as 3. */
export function versionOf({ openapi }: JsonObject): string {
  return typeof openapi === "string" ? openapi : JSON.stringify(openapi);
}
