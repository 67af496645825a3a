import { asArray, asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import type { Operation } from "../../../spec/operation.ts";
import { readOperations } from "../../../spec/operations.ts";
import { follow } from "../../../spec/reference.ts";
import { createCounterparts } from "../counterparts.ts";
import { toRange } from "../place/still-answered.ts";
import type { Sides } from "../side.ts";

/** The schemas by which both sides describe the same part of a message. */
export interface MessagePair {
  readonly operation: Operation;
  readonly direction: "request" | "response";
  /** Of the answer; empty for a request. */
  readonly status: string;
  /** "the query parameter `q`", "the body". */
  readonly thing: string;
  /** Whether it travels as text, so that its JSON type is only a way to read it. */
  readonly isText: boolean;
  readonly base: string;
  readonly revision: string;
}

type Part = Omit<MessagePair, "base" | "revision" | "operation"> & {
  /** The same for the same part on the other side. */
  readonly key: string;
  readonly schema: string;
};

/** Every part of a message that both sides describe by a schema. */
export function pairMessages({ base, revision }: Sides): readonly MessagePair[] {
  const find = createCounterparts(readOperations(revision.changed));
  return readOperations(base.changed).flatMap((operation) => {
    const counterpart = find(operation);
    if (!counterpart) return [];
    const others = new Map(
      partsOf(revision.changed, counterpart).map((part) => [part.key, part.schema]),
    );
    return partsOf(base.changed, operation).flatMap(({ key, schema, ...part }) => {
      const other = others.get(key) ?? others.get(key.replace(part.status, toRange(part.status)));
      if (other === undefined) return [];
      return { ...part, operation: counterpart, base: schema, revision: other };
    });
  });
}

function partsOf(document: JsonObject, operation: Operation): readonly Part[] {
  const parameters = operation.parameters.map(({ name, in: place, pointer }): Part => ({
    key: keyOf(operation, place, name),
    direction: "request",
    status: "",
    thing: `the ${place} parameter \`${name}\``,
    isText: true,
    schema: `${pointer}/schema`,
  }));
  const bodies = asArray(operation.requestBody?.content).flatMap((media) =>
    bodyOf(asObject(media), "request", ""),
  );
  const answers = operation.responses.flatMap(({ status, pointer, content }) => [
    ...content.flatMap((media) => bodyOf({ ...media }, "response", status)),
    ...headersOf(document, pointer, status),
  ]);
  return [...parameters, ...bodies, ...answers].filter(({ schema }) =>
    isObject(resolvePointer(document, schema)),
  );
}

function keyOf(operation: Operation, place: string, name: string): string {
  if (place === "header") return `${place} ${name.toLowerCase()}`;
  return `${place} ${place === "path" ? positionIn(operation.path, name) : name}`;
}

/** The name of a path parameter is the document's own. */
function positionIn(path: string, name: string): number {
  return path.slice(0, path.indexOf(`{${name}}`)).split("{").length;
}

function bodyOf(media: JsonObject, direction: Part["direction"], status: string): readonly Part[] {
  if (typeof media["schema"] !== "string") return [];
  const key = `${direction} ${status} ${String(media["mediaType"])}`;
  return [{ key, direction, status, thing: "the body", isText: false, schema: media["schema"] }];
}

function headersOf(document: JsonObject, response: string, status: string): readonly Part[] {
  const headers = Object.keys(asObject(resolvePointer(document, `${response}/headers`)));
  return headers.map((name) => ({
    key: `header ${status} ${name.toLowerCase()}`,
    direction: "response",
    status,
    thing: `the header \`${name}\``,
    isText: true,
    schema: `${follow(document, response + toPointer(["headers", name])).pointer}/schema`,
  }));
}
