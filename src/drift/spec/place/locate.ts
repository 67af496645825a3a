import { asArray, asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import { follow } from "../../../spec/reference.ts";
import { toPathShape } from "../counterparts.ts";
import type { Change } from "../oasdiff/change.ts";
import { toExpectation } from "../witness/expectation.ts";
import type { Part, Subject } from "./subject.ts";
import { walkSchema } from "./walk-schema.ts";

/** Where a document has what a change is about, as deep as it has it. */
export interface Location {
  /** The places on the way, each inside of the one before: path, operation, part, and the schemas inwards. */
  readonly trail: readonly string[];
  /** Whether the document has all of it. */
  readonly isComplete: boolean;
  /** The schemas on the way, from that of the whole message inwards, by media type; `""` where there is none. */
  readonly schemas: ReadonlyMap<string, readonly string[]>;
  /** The way to the innermost schema, for people. */
  readonly names?: readonly string[];
  /** Where the innermost schema is used: itself, or the reference to it. */
  readonly site?: string;
}

const NO_SCHEMAS: Location["schemas"] = new Map();

export function locate(document: JsonObject, change: Change, subject: Subject): Location {
  const path = findPath(document, change.path ?? "");
  if (path === undefined) return incomplete(["/paths"]);
  const item = follow(document, path);
  const method = (change.operation ?? "").toLowerCase();
  if (!isObject(item.value[method])) return incomplete([item.pointer]);
  const operation = `${item.pointer}/${method}`;
  const trail = [item.pointer, operation];
  if (subject.part.kind === "operation") return { ...incomplete(trail), isComplete: true };
  const part = findPart(document, operation, subject.part);
  if (part === undefined) return incomplete(trail);
  return locateProperty(document, [...trail, part], { ...subject, id: change.id });
}

function incomplete(trail: readonly string[]): Location {
  return { trail, isComplete: false, schemas: NO_SCHEMAS };
}

/** The path, whatever the names of its parameters are. */
function findPath(document: JsonObject, path: string): string | undefined {
  const paths = asObject(document["paths"]);
  const found = Object.hasOwn(paths, path)
    ? path
    : Object.keys(paths).find((template) => toPathShape(template) === toPathShape(path));
  return found === undefined ? undefined : toPointer(["paths", found]);
}

function findPart(
  document: JsonObject,
  operation: string,
  part: Exclude<Part, { kind: "operation" }>,
): string | undefined {
  switch (part.kind) {
    case "parameter":
      return findParameter(document, operation, part);
    case "request-body":
      return findObject(document, `${operation}/requestBody`);
    case "response":
      return findResponse(document, operation, part);
  }
}

function findParameter(
  document: JsonObject,
  operation: string,
  { in: place, name }: Extract<Part, { kind: "parameter" }>,
): string | undefined {
  const item = operation.slice(0, operation.lastIndexOf("/"));
  const lists = [`${operation}/parameters`, `${item}/parameters`];
  const pointers = lists.flatMap((list) =>
    asArray(resolvePointer(document, list)).map((_, index) => `${list}/${index}`),
  );
  return pointers
    .map((pointer) => follow(document, pointer))
    .find(({ value }) => value["in"] === place && isNamed(String(value["name"]), name, place))
    ?.pointer;
}

/** Names of headers are the same in any case (RFC 9110, section 5.1). */
function isNamed(own: string, name: string, place: string): boolean {
  return own === name || (place === "header" && own.toLowerCase() === name.toLowerCase());
}

function findResponse(
  document: JsonObject,
  operation: string,
  { status, header }: Extract<Part, { kind: "response" }>,
): string | undefined {
  const responses = `${operation}/responses`;
  const [first = ""] = Object.keys(asObject(resolvePointer(document, responses)));
  const response = findObject(document, responses + toPointer([status ?? first]));
  if (response === undefined || header === undefined) return response;
  const headers = Object.keys(asObject(resolvePointer(document, `${response}/headers`)));
  const own = headers.find((name) => isNamed(name, header, "header")) ?? header;
  return findObject(document, response + toPointer(["headers", own])) ?? response;
}

function findObject(document: JsonObject, pointer: string): string | undefined {
  return isObject(resolvePointer(document, pointer))
    ? follow(document, pointer).pointer
    : undefined;
}

function locateProperty(
  document: JsonObject,
  trail: readonly string[],
  { property, mediaType, id }: Subject & Pick<Change, "id">,
): Location {
  const walks = new Map(
    [...findRoots(document, trail.at(-1) ?? "")]
      .filter(([name]) => mediaType === undefined || name === mediaType)
      .map(([name, root]) => [name, walkSchema(document, root, property)]),
  );
  const [longest] = [...walks.values()].toSorted((a, b) => b.schemas.length - a.schemas.length);
  const deepest = longest?.schemas ?? [];
  // A change of the message as a whole is at the message, one of its schema at the schema.
  const isAtSchema = property.length > 0 || toExpectation(id, property) !== undefined;
  return {
    trail: isAtSchema ? [...trail, ...deepest] : trail,
    isComplete: property.length === 0 || deepest.length > property.length,
    schemas: new Map([...walks].map(([name, { schemas }]) => [name, schemas])),
    ...(longest && { site: longest.site, names: longest.names }),
  };
}

function findRoots(document: JsonObject, part: string): ReadonlyMap<string, string> {
  const { schema, content } = asObject(resolvePointer(document, part));
  const roots = new Map(isObject(schema) ? [["", `${part}/schema`]] : []);
  for (const [mediaType, media] of Object.entries(asObject(content))) {
    if (!isObject(asObject(media)["schema"])) continue;
    roots.set(mediaType, part + toPointer(["content", mediaType, "schema"]));
  }
  return roots;
}
