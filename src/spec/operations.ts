import { asObject, asString, isObject, type JsonObject } from "../lib/json.ts";
import { toPointer } from "../lib/json-pointer.ts";
import { readContent } from "./content.ts";
import type { HeaderObject, Operation, ResponseObject } from "./operation.ts";
import { nameOperations } from "./operation-ids.ts";
import { overrideParameters, readParameters } from "./parameters/read-parameters.ts";
import { follow, type Located } from "./reference.ts";
import { readSecurity } from "./security.ts";
import { readServerPaths } from "./server-paths.ts";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** All operations of an OpenAPI document, in its order. Throws `SPEC_INVALID` on a broken reference. */
export function readOperations(document: JsonObject): readonly Operation[] {
  const places = Object.keys(asObject(document["paths"]))
    .filter((path) => !path.startsWith("x-"))
    .flatMap((path) => placesOf(path, follow(document, toPointer(["paths", path]))));
  const ids = nameOperations(
    places.map(({ path, method, value }) => ({
      path,
      method,
      given: asString(value["operationId"], ""),
    })),
  );
  return places.map((place, index) => readOperation(document, place, ids[index] ?? ""));
}

interface Place extends Located {
  readonly path: string;
  readonly method: string;
  readonly item: Located;
}

function placesOf(path: string, item: Located): readonly Place[] {
  const { additionalOperations } = item.value;
  const named = METHODS.map((key) => ({ method: key.toUpperCase(), keys: [key] }));
  const additional = Object.keys(asObject(additionalOperations)).map((key) => ({
    method: key,
    keys: ["additionalOperations", key],
  }));
  return [...named, ...additional].flatMap(({ method, keys }) => {
    const [first = "", second] = keys;
    const member = item.value[first];
    const value = second === undefined ? member : asObject(member)[second];
    if (!isObject(value)) return [];
    return [{ path, method, item, pointer: item.pointer + toPointer(keys), value }];
  });
}

function readOperation(document: JsonObject, place: Place, id: string): Operation {
  const { path, method, item, pointer, value } = place;
  const servers = value["servers"] ?? item.value["servers"] ?? document["servers"];
  // A path may tell its operations apart by a query or a fragment, by which no request is routed.
  const [routed = ""] = path.replace(/^\/?/, "/").split(/[?#]/);
  return {
    id,
    method,
    path,
    paths: [...new Set(readServerPaths(servers).map((base) => base + routed))],
    pointer,
    summary: asString(value["summary"], ""),
    parameters: overrideParameters(
      readParameters(document, item),
      readParameters(document, { pointer, value }),
    ),
    ...readRequestBody(document, place),
    responses: readResponses(document, place),
    security: readSecurity(document, value),
  };
}

function readRequestBody(
  document: JsonObject,
  { pointer, value }: Located,
): Pick<Operation, "requestBody"> {
  if (!isObject(value["requestBody"])) return {};
  const body = follow(document, `${pointer}/requestBody`);
  return {
    requestBody: {
      required: body.value["required"] === true,
      content: readContent(document, body),
    },
  };
}

function readResponses(
  document: JsonObject,
  { pointer, value }: Located,
): readonly ResponseObject[] {
  const statuses = Object.keys(asObject(value["responses"])).filter((key) => !key.startsWith("x-"));
  return statuses.map((status) => {
    const response = follow(document, pointer + toPointer(["responses", status]));
    return {
      status: status.toUpperCase().replace("DEFAULT", "default"),
      pointer: response.pointer,
      content: readContent(document, response),
      headers: readHeaders(document, response),
    };
  });
}

function readHeaders(document: JsonObject, response: Located): readonly HeaderObject[] {
  return (
    Object.keys(asObject(response.value["headers"]))
      // OpenAPI 3.1.1, section 4.8.17.1: the media type is told by `content` alone.
      .filter((name) => name.toLowerCase() !== "content-type")
      .map((name) => {
        const { pointer, value } = follow(
          document,
          response.pointer + toPointer(["headers", name]),
        );
        const [media] = readContent(document, { pointer, value });
        const schema = value["schema"] === undefined ? media?.schema : `${pointer}/schema`;
        return {
          name,
          required: value["required"] === true,
          pointer,
          ...(schema !== undefined && { schema }),
        };
      })
  );
}
