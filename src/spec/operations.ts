import { asArray, asObject, asString, isObject, type JsonObject } from "../lib/json.ts";
import { toPointer } from "../lib/json-pointer.ts";
import type { MediaTypeObject, Operation, Parameter, ResponseObject } from "./operation.ts";
import { follow, type Located } from "./reference.ts";
import { readSecurity } from "./security.ts";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** All operations of an OpenAPI document, in its order. Throws `SPEC_INVALID` on a broken reference. */
export function readOperations(document: JsonObject): readonly Operation[] {
  return Object.keys(asObject(document["paths"])).flatMap((path) => {
    const item = follow(document, toPointer(["paths", path]));
    return METHODS.filter((method) => isObject(item.value[method])).map((method) =>
      readOperation(document, { path, method, item }),
    );
  });
}

interface Place {
  readonly path: string;
  readonly method: string;
  readonly item: Located;
}

function readOperation(document: JsonObject, { path, method, item }: Place): Operation {
  const pointer = item.pointer + toPointer([method]);
  const operation = asObject(item.value[method]);
  const servers = operation["servers"] ?? item.value["servers"] ?? document["servers"];
  return {
    id: asString(operation["operationId"], `${method} ${path}`),
    method: method.toUpperCase(),
    path,
    paths: [...new Set(basePaths(servers).map((base) => base + path))],
    pointer,
    summary: asString(operation["summary"], ""),
    parameters: override(
      readParameters(document, item),
      readParameters(document, { pointer, value: operation }),
    ),
    ...readRequestBody(document, pointer, operation),
    responses: readResponses(document, pointer, operation),
    security: readSecurity(document, operation),
  };
}

/** The path of each server URL, without a slash at the end; the root when there is no server. */
function basePaths(servers: unknown): readonly string[] {
  const urls = asArray(servers).map((server) => asString(asObject(server)["url"], "/"));
  const paths = urls.map((url) => new URL(url, "http://localhost").pathname.replace(/\/$/, ""));
  return paths.length === 0 ? [""] : paths;
}

function readParameters(document: JsonObject, parent: Located): readonly Parameter[] {
  return asArray(parent.value["parameters"]).map((_, index) => {
    const { pointer, value } = follow(document, `${parent.pointer}/parameters/${index}`);
    const type = asObject(value["schema"])["type"];
    return {
      name: String(value["name"]),
      in: placeOf(value["in"]),
      required: value["required"] === true,
      pointer,
      ...(typeof type === "string" && { type }),
    };
  });
}

/** An operation's parameter stands in for one of its path that has the same name and place. */
function override(
  shared: readonly Parameter[],
  own: readonly Parameter[],
): Operation["parameters"] {
  const isReplaced = (parameter: Parameter) =>
    own.some(({ name, in: place }) => name === parameter.name && place === parameter.in);
  return [...shared.filter((parameter) => !isReplaced(parameter)), ...own];
}

function placeOf(place: unknown): Parameter["in"] {
  return place === "path" || place === "header" || place === "cookie" ? place : "query";
}

function readRequestBody(
  document: JsonObject,
  pointer: string,
  operation: JsonObject,
): Pick<Operation, "requestBody"> {
  if (!isObject(operation["requestBody"])) return {};
  const body = follow(document, `${pointer}/requestBody`);
  return { requestBody: { required: body.value["required"] === true, content: readContent(body) } };
}

function readResponses(
  document: JsonObject,
  pointer: string,
  operation: JsonObject,
): readonly ResponseObject[] {
  return Object.keys(asObject(operation["responses"])).map((status) => {
    const response = follow(document, pointer + toPointer(["responses", status]));
    return {
      status: status.toUpperCase().replace("DEFAULT", "default"),
      pointer: response.pointer,
      content: readContent(response),
    };
  });
}

function readContent(parent: Located): readonly MediaTypeObject[] {
  return Object.entries(asObject(parent.value["content"])).map(([mediaType, media]) => ({
    mediaType: mediaType.toLowerCase(),
    ...(asObject(media)["schema"] !== undefined && {
      schema: parent.pointer + toPointer(["content", mediaType, "schema"]),
    }),
  }));
}
