import { asArray, asObject, type JsonObject } from "../lib/json.ts";
import { resolvePointer, toPointer } from "../lib/json-pointer.ts";
import type { Operation, SecurityScheme } from "./operation.ts";
import { follow } from "./reference.ts";

/** The credentials that an operation asks for: its own `security`, else the document's. */
export function readSecurity(document: JsonObject, operation: JsonObject): Operation["security"] {
  return asArray(operation["security"] ?? document["security"]).map((requirement) =>
    Object.keys(asObject(requirement)).map((name) => readScheme(document, name)),
  );
}

function readScheme(document: JsonObject, name: string): SecurityScheme {
  const pointer = toPointer(["components", "securitySchemes", name]);
  if (resolvePointer(document, pointer) === undefined) return { name, kind: "other" };
  const { value } = follow(document, pointer);
  if (value["type"] === "apiKey") {
    return { name, kind: "apiKey", in: carrierOf(value["in"]), key: String(value["name"]) };
  }
  const scheme = String(value["scheme"]).toLowerCase();
  if (value["type"] === "http" && scheme === "basic") return { name, kind: "basic" };
  const bears = (value["type"] === "http" && scheme === "bearer") || value["type"] === "oauth2";
  return { name, kind: bears || value["type"] === "openIdConnect" ? "bearer" : "other" };
}

function carrierOf(place: unknown): "header" | "query" | "cookie" {
  return place === "query" || place === "cookie" ? place : "header";
}
