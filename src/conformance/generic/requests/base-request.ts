import type { Operation, Parameter } from "../../../spec/operation.ts";
import type { Sampler } from "../../../spec/sample/sampler.ts";
import type { Spec } from "../../../spec/spec.ts";
import type { Draft } from "../../draft.ts";
import type { Credentials } from "./credentials.ts";
import { encodeBody } from "./encode-body.ts";
import { encodeInHeader, encodeInPath, encodePairs } from "./encode-parameter.ts";
import { fits } from "./fits.ts";

/** What the values of requests come from. */
export interface Origin {
  readonly spec: Spec;
  readonly sampler: Sampler;
}

/** The value that a parameter of a request has. */
export type ValueOf = (parameter: Parameter) => unknown;

/** The request of an operation as the spec documents it, yet without a body. */
export function baseRequest(
  operation: Operation,
  { query, headers, cookies }: Credentials,
  valueOf: ValueOf,
): Draft {
  // An optional parameter is left out: it may mean something that not every server has.
  const sent = operation.parameters.filter(({ required }) => required);
  const of = (place: Parameter["in"]) => sent.filter((parameter) => parameter.in === place);
  const pairs = [
    ...of("query").flatMap((parameter) => pairsOf(parameter, valueOf(parameter))),
    ...of("querystring").map((parameter) => textOf(parameter, valueOf(parameter))),
    ...query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
  ].join("&");
  const crumbs = [
    ...of("cookie").flatMap((parameter) => pairsOf(parameter, valueOf(parameter))),
    ...cookies.map(([name, value]) => `${name}=${encodeURIComponent(value)}`),
  ];
  const path = fillPath(operation, valueOf);
  return {
    method: operation.method,
    path: pairs === "" ? path : `${path}?${pairs}`,
    headers: {
      ...Object.fromEntries(
        of("header").map((parameter) => [parameter.name, headerOf(parameter, valueOf(parameter))]),
      ),
      ...Object.fromEntries(headers),
      ...(crumbs.length > 0 && { Cookie: crumbs.join("; ") }),
    },
  };
}

/** The path of an operation with a value in the place of each parameter. */
export function fillPath({ path, parameters }: Operation, valueOf: ValueOf): string {
  return path.replaceAll(/\{([^}]+)\}/g, (whole, name: string) => {
    const parameter = parameters.find((one) => one.in === "path" && one.name === name);
    if (!parameter) return whole;
    const value = valueOf(parameter);
    if (parameter.mediaType !== undefined) return encodeURIComponent(textOf(parameter, value));
    return encodeInPath(parameter, value);
  });
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
  return sampler.sampleAt(schema, purpose) ?? examples[0] ?? "text";
}

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
  return encodeBody(mediaType, value)?.text ?? JSON.stringify(value);
}
