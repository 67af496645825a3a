import { asArray, asObject, asString, type JsonObject } from "../../lib/json.ts";
import { resolvePointer, toPointer } from "../../lib/json-pointer.ts";
import type { Operation } from "../operation.ts";
import { versionOf } from "./recognise.ts";
import type { Remark } from "./remarks.ts";
import type { Site } from "./site.ts";

const PLACES = new Set<unknown>(["path", "query", "querystring", "header", "cookie"]);

/** What is odd about a document and its operations, and what became of it. */
export function findOddities(
  document: JsonObject,
  operations: readonly Operation[],
  sites: readonly Site[],
): readonly Remark[] {
  return [
    ...ofVersion(document),
    ...ofPaths(document),
    ...(operations.length === 0 ? [{ pointer: "/paths", message: "there is no operation." }] : []),
    ...ofIds(document, operations),
    ...ofRoutes(operations),
    ...sites.flatMap(({ kind, pointer, value }) =>
      kind === "parameter" ? ofParameter(pointer, value) : [],
    ),
    ...sites.flatMap(({ kind, pointer, value }) =>
      kind === "operation" || kind === "document" ? ofSecurity(document, pointer, value) : [],
    ),
  ];
}

function ofVersion(document: JsonObject): readonly Remark[] {
  const version = versionOf(document);
  if (typeof document["openapi"] !== "string") {
    const message = `"openapi" is no text, and is read as "${version}". Put it in quotes.`;
    return [{ pointer: "/openapi", message }];
  }
  if (/^3\.[0-2](\.|$)/.test(version)) return [];
  const message = `OpenAPI ${version} is not known, and is read as 3.2.`;
  return [{ pointer: "/openapi", message }];
}

function ofPaths({ paths }: JsonObject): readonly Remark[] {
  return Object.keys(asObject(paths)).flatMap((path) => {
    const pointer = toPointer(["paths", path]);
    if (path.startsWith("x-")) return [];
    if (!path.startsWith("/")) {
      return [{ pointer, message: `the path "${path}" does not begin with /, and is read as if.` }];
    }
    if (!/[?#]/.test(path)) return [];
    const message = `"${path}" is served without its query or fragment, which no path can have.`;
    return [{ pointer, message, group: "path-with-query" }];
  });
}

function ofIds(document: JsonObject, operations: readonly Operation[]): readonly Remark[] {
  const known = new Map<string, Operation>();
  return operations.flatMap((operation) => {
    const { operationId } = asObject(resolvePointer(document, operation.pointer));
    const given = asString(operationId, "");
    if (given === "") return [];
    const first = known.get(given);
    if (!first) known.set(given, operation);
    if (!first || first.pointer === operation.pointer) return [];
    const message = `the operationId "${given}" is taken by ${first.method} ${first.path}: this operation is known as "${operation.id}".`;
    return [{ pointer: `${operation.pointer}/operationId`, message }];
  });
}

/** Operations that no request reaches, since another one has the same method and path. */
function ofRoutes(operations: readonly Operation[]): readonly Remark[] {
  const known = new Map<string, Operation>();
  return operations.flatMap((operation) => {
    const [path = ""] = operation.paths;
    const route = `${operation.method} ${path.replaceAll(/\{[^}]*\}/g, "{}")}`;
    const first = known.get(route);
    if (!first) known.set(route, operation);
    if (!first) return [];
    const message = `"${operation.id}" has the method and path of "${first.id}", which answers.`;
    return [{ pointer: operation.pointer, message, group: "same-route" }];
  });
}

function ofParameter(pointer: string, value: JsonObject): readonly Remark[] {
  if (value["$ref"] !== undefined) return [];
  const { name, in: place } = value;
  if (typeof name !== "string") {
    return [{ pointer, message: "a parameter has no name, and is ignored. Name it." }];
  }
  if (PLACES.has(place)) return [];
  const where = typeof place === "string" ? `is in "${place}"` : "is nowhere";
  const message = `the parameter "${name}" ${where}, and is ignored. Let it be in path, query, header or cookie.`;
  return [{ pointer, message }];
}

function ofSecurity(
  document: JsonObject,
  pointer: string,
  { security }: JsonObject,
): readonly Remark[] {
  const { securitySchemes } = asObject(document["components"]);
  const names = asArray(security).flatMap((requirement) => Object.keys(asObject(requirement)));
  return names
    .filter((name) => !Object.hasOwn(asObject(securitySchemes), name))
    .map((name) => ({
      pointer: `${pointer}/security`,
      message: `there is no security scheme "${name}": who sends what for it cannot be told.`,
    }));
}
