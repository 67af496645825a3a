import { isObject, type JsonObject, parseJson } from "../../lib/json.ts";
import { isJson } from "../documented.ts";
import type { Operation, Parameter } from "../operation.ts";
import { follow } from "../reference.ts";
import { parseDeepObject } from "./deep-object.ts";
import { fitValue, typesOf } from "./fit-value.ts";
import { splitItems, splitProperties, withoutName, withoutSign } from "./parse-style.ts";
import { decodeText, parseCookies, parseQuery, type SentPair } from "./sent-pairs.ts";

/** The parts of a request in which parameters are sent. */
export interface ParameterSource {
  /** What the path has in place of its templates, by name, without escapes. */
  readonly path: Readonly<Record<string, string>>;
  /** As sent, without its question mark. */
  readonly query: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** The values of parameters by place and name; those that were not sent are absent. */
export type ParameterValues = Readonly<Record<Parameter["in"], JsonObject>>;

/** Reads the parameters of an operation from requests, each as its style and its schema have it. */
export type ParseParameters = (source: ParameterSource) => ParameterValues;

/** Looks at the schemas of the parameters once, not for each request. */
export function createParameterParser(
  document: JsonObject,
  operation: Pick<Operation, "parameters">,
): ParseParameters {
  const readers = operation.parameters.map((parameter) => ({
    parameter,
    read: createReader(document, parameter, operation.parameters),
  }));
  return (source) => {
    const sent = { ...source, pairs: parseQuery(source.query) };
    const values: Record<Parameter["in"], Record<string, unknown>> = {
      path: {},
      query: {},
      querystring: {},
      header: {},
      cookie: {},
    };
    for (const { parameter, read } of readers) {
      const value = read(sent);
      if (value !== undefined) values[parameter.in][parameter.name] = value;
    }
    return values;
  };
}

interface Sent extends ParameterSource {
  readonly pairs: readonly SentPair[];
}

type Reader = (sent: Sent) => unknown;

function createReader(
  document: JsonObject,
  parameter: Parameter,
  siblings: readonly Parameter[],
): Reader {
  const { name, in: place, schema, mediaType } = parameter;
  const fit = (value: unknown) => fitValue(document, schema, value);
  if (place === "querystring") return createWholeQueryReader(parameter, fit);
  if (mediaType !== undefined) {
    return (sent) => {
      const text = readText(sent, parameter);
      return text === undefined ? undefined : parseAs(mediaType, text, fit);
    };
  }
  const types = schema === undefined ? [] : typesOf(document, schema);
  if (types.includes("object")) {
    const taken = new Set(siblings.map((sibling) => sibling.name));
    const properties = propertiesOf(document, schema);
    const isOwn = (key: string) => properties?.has(key) ?? (key === name || !taken.has(key));
    return (sent) => fitSent(readObject(sent, parameter, isOwn), fit);
  }
  if (types.includes("array")) return (sent) => fitSent(readArray(sent, parameter), fit);
  return (sent) => fitSent(readText(sent, parameter), fit);
}

function fitSent(value: unknown, fit: (value: unknown) => unknown): unknown {
  return value === undefined ? undefined : fit(value);
}

function createWholeQueryReader(
  { mediaType = "" }: Parameter,
  fit: (value: unknown) => unknown,
): Reader {
  return ({ query, pairs }) => {
    if (query === "") return undefined;
    if (mediaType !== "application/x-www-form-urlencoded") {
      return parseAs(mediaType, decodeText(query), fit);
    }
    const groups = Map.groupBy(pairs, (pair) => pair.name);
    const members = [...groups].map(([key, [first, ...others]]) => {
      const texts = [first, ...others].map((pair) => decodeText(pair?.value ?? ""));
      return [key, others.length === 0 ? texts[0] : texts] as const;
    });
    return fit(Object.fromEntries(members));
  };
}

function parseAs(mediaType: string, text: string, fit: (value: unknown) => unknown): unknown {
  return isJson(mediaType) ? (parseJson(text) ?? text) : fit(text);
}

/** The names that an object has; undefined when it may have any. */
function propertiesOf(document: JsonObject, schema: string | undefined): Set<string> | undefined {
  if (schema === undefined) return undefined;
  const { properties } = follow(document, schema).value;
  return isObject(properties) ? new Set(Object.keys(properties)) : undefined;
}

/** The text of a value that is no list and no object, without escapes. */
function readText(sent: Sent, parameter: Parameter): string | undefined {
  const text = sentText(sent, parameter);
  if (text === undefined) return undefined;
  if (parameter.in === "query") return decodeText(text);
  return withoutName(text, parameter, parameter.name);
}

function sentText(sent: Sent, parameter: Parameter): string | undefined {
  const { name, in: place } = parameter;
  if (place === "header") return sent.headers[name.toLowerCase()];
  if (place !== "path") {
    return pairsOf(sent, parameter).findLast((pair) => pair.name === name)?.value;
  }
  const text = sent.path[name];
  return text === undefined ? undefined : withoutSign(text, parameter);
}

function pairsOf({ headers, pairs }: Sent, { in: place }: Parameter): readonly SentPair[] {
  return place === "cookie" ? parseCookies(headers["cookie"] ?? "") : pairs;
}

function isPairs({ in: place }: Parameter): boolean {
  return place === "query" || place === "cookie";
}

function readArray(sent: Sent, parameter: Parameter): readonly string[] | undefined {
  const { name } = parameter;
  if (!isPairs(parameter)) {
    const text = sentText(sent, parameter);
    if (text === undefined) return undefined;
    return splitItems(text, parameter).map((item) => withoutName(item, parameter, name).trim());
  }
  const found = pairsOf(sent, parameter).filter((pair) => pair.name === name);
  if (found.length === 0) return undefined;
  const items = found.flatMap(({ value }) =>
    parameter.explode ? [value] : splitItems(value, parameter),
  );
  return items.map(decodeText);
}

function readObject(
  sent: Sent,
  parameter: Parameter,
  isOwn: (key: string) => boolean,
): JsonObject | undefined {
  const { name, style, explode } = parameter;
  if (style === "deepObject") return parseDeepObject(name, sent.pairs);
  if (isPairs(parameter) && explode) {
    const own = pairsOf(sent, parameter).filter((pair) => isOwn(pair.name));
    const members = own.map((pair) => [pair.name, decodeText(pair.value)] as const);
    return own.length === 0 ? undefined : Object.fromEntries(members);
  }
  const text = sentText(sent, parameter);
  if (text === undefined) return undefined;
  const bare = explode ? text : withoutName(text, parameter, name);
  const decode = isPairs(parameter) ? decodeText : (each: string) => each.trim();
  return Object.fromEntries(
    splitProperties(bare, parameter).map(([key, value]) => [decode(key), decode(value)]),
  );
}
