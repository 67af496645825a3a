import { hash } from "node:crypto";
import { isObject, type JsonObject } from "../../../lib/json.ts";
import { fromFragment, resolvePointer } from "../../../lib/json-pointer.ts";

/** The same text for two parts of documents in normal form that mean the same, by whatever names. */
export type ShapeOf = (value: unknown) => string;

/** `side` sets apart what contains itself: without an end there is no shape that could be compared. */
export function createShapes(document: JsonObject, side: "base" | "revision"): ShapeOf {
  const known = new Map<string, string>();

  function shapeOfReference(reference: string): string {
    const shape = known.get(reference);
    if (shape !== undefined) return shape;
    known.set(reference, `${side} ${reference}`);
    const target = resolvePointer(document, fromFragment(reference));
    const found = hash("sha256", write(target), "hex");
    known.set(reference, found);
    return found;
  }

  function write(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
    if (!isObject(value)) return JSON.stringify(value) ?? "";
    const { $ref: reference, ...others } = value;
    if (typeof reference === "string" && Object.keys(others).length === 0) {
      return shapeOfReference(reference);
    }
    const members = Object.keys(value)
      .toSorted()
      .map((key) => `${JSON.stringify(key)}:${write(value[key])}`);
    return `{${members.join(",")}}`;
  }

  return (value) => {
    if (isObject(value) && typeof value["$ref"] === "string") return write(value);
    return hash("sha256", write(value), "hex");
  };
}
