import { isBodiless } from "../../../lib/bodiless.ts";
import type { Explain, ExplainedViolation } from "../../../spec/explain.ts";
import type { ResponseObject } from "../../../spec/operation.ts";
import { typesOf } from "../../../spec/parameters/fit-value.ts";
import type { Spec } from "../../../spec/spec.ts";
import type { Shortfall } from "../../check.ts";
import type { Exchange } from "../../exchange.ts";
import { mediaTypeOf, wayToResponse } from "./documented.ts";
import { findContent, isJson } from "../../../spec/documented.ts";
import { findJudgedResponse } from "./judged-response.ts";
import { levelOf } from "./level-of.ts";

/** More than these tell nothing more of one body. */
const MOST = 20;

/** What is wrong with the body of a documented answer; nothing when there is no schema to judge it by. */
export function* judgeBody(exchange: Exchange, spec: Spec, explain: Explain): Generator<Shortfall> {
  const judged = findJudgedResponse(spec, exchange);
  if (!judged) return;
  const schema = schemaOf(judged.response, exchange);
  if (schema === undefined) return;
  const value = valueOf(exchange, spec, schema);
  if (value === undefined || spec.schemaAt(schema)(value).length === 0) return;
  const way = wayToResponse(spec, judged.operation, judged.response);
  for (const violation of eachPlaceOnce(explain(schema, value)).slice(0, MOST)) {
    const { pointer, expected, received, trail } = violation;
    yield {
      exchange,
      message: describe(violation),
      pointer,
      expected,
      received,
      level: levelOf(spec, exchange, [...way, ...trail]),
      spec: trail.at(-1) ?? schema,
    };
  }
}

function schemaOf(response: ResponseObject, exchange: Exchange): string | undefined {
  return findContent(response.content, mediaTypeOf(exchange.response.headers))?.schema;
}

/** The body as its media type has it; undefined for one that cannot be read, which another check judges. */
function valueOf({ response }: Exchange, { document }: Spec, schema: string): unknown {
  if (isBodiless(response.status)) return undefined;
  const mediaType = mediaTypeOf(response.headers);
  if (isJson(mediaType)) return response.json;
  if (!mediaType.startsWith("text/")) return undefined;
  // A schema of objects tells what the events of a stream or the rows of a table are, in words of their own.
  const types = typesOf(document, schema);
  return types.length === 0 || types.includes("string") ? response.body : undefined;
}

/** Of the same mistake in each item of an array only the first. */
function eachPlaceOnce(violations: readonly ExplainedViolation[]): readonly ExplainedViolation[] {
  const byPlace = new Map<string, ExplainedViolation>();
  for (const violation of violations) {
    const { pointer, message } = violation;
    const place = `${pointer.replaceAll(/\/\d+(?=\/|$)/g, "/*")} ${message}`;
    if (!byPlace.has(place)) byPlace.set(place, violation);
  }
  return [...byPlace.values()];
}

function describe({ pointer, message }: ExplainedViolation): string {
  return pointer === "" ? `The body ${message}.` : `${pointer} ${message}.`;
}
