import { asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import type { Operation, Parameter } from "../../../spec/operation.ts";
import { type Exchange, isAccepted } from "../../exchange.ts";

/**
 * The operations that create what the parameters of a path name, from left to right: `POST /pets` for `/pets/{id}`.
 * None where nothing makes what the last one names: in a thing that was just made there is none of these.
 */
export function creatorsOf(
  { path, parameters }: Operation,
  operations: readonly Operation[],
): readonly (readonly [Parameter, Operation])[] {
  const segments = path.split("/");
  const pairs = segments.flatMap((segment, index) => {
    const [, name, suffix = ""] = /^\{([^}]+)\}(\.[a-z]+)?$/.exec(segment) ?? [];
    const parameter = parameters.find((one) => one.in === "path" && one.name === name);
    if (!parameter) return [];
    const collection = segments.slice(0, index).join("/");
    const paths = new Set([collection + suffix, collection, `${collection}/create`]);
    const creator = operations.find((one) => one.method === "POST" && paths.has(one.path));
    return [{ parameter, creator }];
  });
  if (!pairs.at(-1)?.creator) return [];
  return pairs.flatMap(({ parameter, creator }) =>
    creator ? [[parameter, creator] as const] : [],
  );
}

type Named = Pick<Parameter, "name" | "type">;

/** What a server calls the thing that a request made: in the body, or at the end of its `Location`. */
export function findId(
  parameter: Named,
  exchange: Pick<Exchange, "response" | "request"> | undefined,
): string | undefined {
  if (!exchange || !isAccepted(exchange)) return undefined;
  const { json, headers } = exchange.response;
  return (
    findInBody(parameter, objectsOf(json, exchange.request.path)) ??
    findInLocation(headers["location"] ?? "")
  );
}

function findInLocation(location: string): string | undefined {
  const [, last] = /([^/?#]+)\/?(?:[?#]|$)/.exec(location) ?? [];
  try {
    return last === undefined ? undefined : decodeURIComponent(last);
  } catch {
    return last;
  }
}

const IDS = ["id", "uuid", "key", "slug"];
const NAMES = ["name", "username", "login"];

/** What a parameter is called that stands for an id, rather than for a name. */
const ID_LIKE = /(?:id|uuid|key|slug|number)$/i;

/** Many servers put what they made into an envelope such as `data`, or beside others under its own name. */
function objectsOf(json: unknown, path: string): readonly JsonObject[] {
  const [collection = ""] = path.split("?");
  const kind = plain(collection.split("/").findLast((part) => part !== "") ?? "");
  const isOwn = (key: string) => kind.startsWith(plain(key).slice(0, -1));
  const members = Object.entries(asObject(json)).toSorted(
    ([a], [b]) => Number(isOwn(b)) - Number(isOwn(a)),
  );
  return [json, ...members.map(([, member]) => member)].filter(isObject);
}

function findInBody({ name, type }: Named, objects: readonly JsonObject[]): string | undefined {
  const valuesOf = (keys: readonly string[]) =>
    keys.flatMap((key) => objects.map((object) => memberOf(object, key))).filter(isId);
  const ids = valuesOf([plain(name), ...IDS]);
  if (type !== "string" || ID_LIKE.test(name)) return toText(ids[0]);
  // A text that has no text as its id is known by a name, and by a number besides.
  return toText(ids.find(isText) ?? valuesOf(NAMES).find(isText) ?? ids[0]);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function memberOf(object: JsonObject, name: string): unknown {
  return Object.entries(object).find(([key]) => plain(key) === name)?.[1];
}

function isId(value: unknown): value is string | number {
  return typeof value === "number" || (typeof value === "string" && value !== "");
}

function toText(id: string | number | undefined): string | undefined {
  return id === undefined ? undefined : String(id);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
