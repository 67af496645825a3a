import { toMediaType } from "../../../lib/media-type.ts";
import { isJson } from "../../../spec/documented.ts";
import type { Operation, Parameter } from "../../../spec/operation.ts";
import type { Sampler } from "../../../spec/sample/sampler.ts";
import type { Spec } from "../../../spec/spec.ts";
import type { Draft } from "../../draft.ts";
import type { Credentials } from "./credentials.ts";
import { encodeBody } from "./encode-body.ts";
import { queryOfPath, wayToOperation } from "./way-to-operation.ts";
import { encodeInHeader, encodeInPath, encodePairs } from "./encode-parameter.ts";
import { fits } from "./fits.ts";

/** What the values of requests come from. */
export interface Origin {
  readonly spec: Spec;
  readonly sampler: Sampler;
}

/** An operation, and the spec that has it. */
interface Called {
  readonly operation: Operation;
  readonly spec: Spec;
}

/** The value that a parameter of a request has. */
export type ValueOf = (parameter: Parameter) => unknown;

/** The request of an operation as the spec documents it, yet without a body. */
export function baseRequest(
  { operation, spec }: Called,
  { query, headers, cookies }: Credentials,
  valueOf: ValueOf,
): Draft {
  // An optional parameter is left out: it may mean something that not every server has.
  const sent = operation.parameters.filter(({ required }) => required);
  const of = (place: Parameter["in"]) => sent.filter((parameter) => parameter.in === place);
  const own = queryOfPath(operation);
  const pairs = [
    ...(own === "" ? [] : [own]),
    ...of("query").flatMap((parameter) => pairsOf(parameter, valueOf(parameter))),
    ...of("querystring").map((parameter) => textOf(parameter, valueOf(parameter))),
    ...query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
  ].join("&");
  const crumbs = [
    ...of("cookie").flatMap((parameter) => pairsOf(parameter, valueOf(parameter))),
    ...cookies.map(([name, value]) => `${name}=${encodeURIComponent(value)}`),
  ];
  const path = fillPath({ operation, spec }, valueOf);
  return {
    method: operation.method,
    path: pairs === "" ? path : `${path}?${pairs}`,
    headers: {
      ...acceptOf(operation),
      ...Object.fromEntries(
        of("header").map((parameter) => [parameter.name, headerOf(parameter, valueOf(parameter))]),
      ),
      ...Object.fromEntries(headers),
      ...(crumbs.length > 0 && { Cookie: crumbs.join("; ") }),
    },
  };
}

const PLAIN = new Set(["application/json", "application/*", "*/*"]);

/** Asks for what the operation answers, where that is not the plain JSON that each request asks for. */
function acceptOf({ responses }: Operation): Readonly<Record<string, string>> {
  const successes = responses.filter(({ status }) => status.startsWith("2"));
  const types = successes.flatMap(({ content }) => content.map(({ mediaType }) => mediaType));
  if (types.length === 0 || types.some((type) => PLAIN.has(toMediaType(type)))) return {};
  return { Accept: [...new Set([...types, "*/*;q=0.1"])].join(", ") };
}

/** The path of an operation with a value in the place of each parameter. */
export function fillPath({ operation, spec }: Called, valueOf: ValueOf): string {
  const filled = wayToOperation(spec, operation).replaceAll(
    /\{([^}]+)\}/g,
    (whole, name: string) => {
      const parameter = operation.parameters.find((one) => one.in === "path" && one.name === name);
      if (!parameter) return whole;
      const value = valueOf(parameter);
      if (parameter.mediaType !== undefined) return encodeURIComponent(textOf(parameter, value));
      return encodeInPath(parameter, value);
    },
  );
  return filled.replaceAll(/[^\x21-\x7e]+/g, encodeURIComponent);
}

/** The first example of a parameter that fits, else a value that its schema allows. */
export function sampleValue(parameter: Parameter, { spec, sampler }: Origin): unknown {
  const examples = [...sampler.examplesAt(parameter.pointer).values()];
  const { schema } = parameter;
  if (schema === undefined) return examples.length > 0 ? examples[0] : "text";
  const fitting = examples.filter((example) => fits(spec, schema, example));
  if (fitting.length > 0) return fitting[0];
  // An empty array or object is no text that a server reads back as one.
  const purpose = { direction: "request", properties: "all" } as const;
  const sample = sampler.sampleAt(schema, purpose) ?? examples[0] ?? "text";
  if (sample !== "" || parameter.in !== "path") return sample;
  // A path with nothing in the place of a parameter is another path.
  const others = OTHER_SEEDS.map((seed) => sampler.randomAt(schema, seed, purpose));
  return others.find((other) => other !== undefined && other !== "") ?? sample;
}

const OTHER_SEEDS = [1, 2, 3, 4, 5];

function pairsOf(parameter: Parameter, value: unknown): readonly string[] {
  if (parameter.mediaType === undefined) return encodePairs(parameter, value);
  return [`${encodeURIComponent(parameter.name)}=${encodeURIComponent(textOf(parameter, value))}`];
}

function headerOf(parameter: Parameter, value: unknown): string {
  return parameter.mediaType === undefined
    ? encodeInHeader(parameter, value)
    : textOf(parameter, value);
}

/** A value in the media type that the parameter has instead of a style. */
function textOf({ mediaType = "" }: Parameter, value: unknown): string {
  if (typeof value === "string" && !isJson(mediaType)) return value;
  return encodeBody(mediaType, value)?.text ?? JSON.stringify(value);
}
