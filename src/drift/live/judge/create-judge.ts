import { toMediaType } from "../../../lib/media-type.ts";
import { findContent, findResponse, isOfItsOwnAccord } from "../../../spec/documented.ts";
import { createExplain } from "../../../spec/explain.ts";
import type { Operation, ResponseObject } from "../../../spec/operation.ts";
import { createRouter, type Router } from "../../../spec/router.ts";
import { createSchemaChecks } from "../../../spec/schema.ts";
import type { Spec } from "../../../spec/spec.ts";
import type { RecordedExchange } from "../recorded-exchange.ts";
import type { Survey } from "../survey/survey.ts";
import { type AlikeTools, findAlike } from "./find-alike.ts";
import { createFindViolations, type FindViolations } from "./body-violations.ts";
import { isMoved } from "./is-moved.ts";
import { type ReadBody, readBody } from "./read-body.ts";
import { findRequestProblems } from "./request-problems.ts";
import { createSchemaNodes, type Fits } from "./schema-nodes.ts";
import type { CalledOperation, Sighting } from "./sighting.ts";
import { walkValue } from "./walk-value.ts";

type Route = { readonly operation: Operation };

interface Tools extends AlikeTools {
  readonly survey: Survey;
  readonly router: Router<Route>;
  readonly violationsOf: FindViolations;
}

/** Makes what sets exchanges against a spec; what came goes into the survey. */
export function createJudge(spec: Spec, survey: Survey): (exchange: RecordedExchange) => Sighting {
  // A spec that was compiled ahead of time has no validators of branches.
  const checkAt = createSchemaChecks(spec.document);
  const fits: Fits = (pointer, value) => checkAt(pointer)(value).length === 0;
  const explainOnce = remember(createFindViolations(spec.document, createExplain(spec.document)));
  const tools: Tools = {
    document: spec.document,
    fits,
    survey,
    router: createRouter(spec.operations.map((operation) => ({ operation }))),
    violationsOf: (value, schema) => (fits(schema, value) ? [] : explainOnce(value, schema)),
    nodes: createSchemaNodes(spec.document, fits),
  };
  return (exchange) => toSighting(tools, exchange);
}

const MOST_REMEMBERED = 1000;

/** Explaining takes long, and what breaks a schema tends to do so again and again. */
function remember(find: FindViolations): FindViolations {
  const known = new Map<string, ReturnType<FindViolations>>();
  return (value, schema) => {
    const key = schema + JSON.stringify(value);
    const violations = known.get(key) ?? find(value, schema);
    if (known.size < MOST_REMEMBERED) known.set(key, violations);
    return violations;
  };
}

function toSighting(tools: Tools, exchange: RecordedExchange): Sighting {
  const method = exchange.method.toUpperCase();
  const path = toPath(exchange.url);
  const route = findRoute(tools.router, method, path);
  const { responseHeaders } = exchange;
  const headers =
    responseHeaders &&
    new Map(Object.entries(responseHeaders).map(([name, value]) => [name.toLowerCase(), value]));
  const mediaType = toMediaType(headers?.get("content-type"));
  const sighting: Sighting = {
    document: tools.document,
    exchange,
    method,
    path,
    route,
    headers,
    mediaType,
  };
  if (route.kind !== "found" || isMoved(exchange.status, headers, path)) return sighting;
  return { ...sighting, called: toCalled(tools, sighting, route.route.operation) };
}

function toCalled(tools: Tools, sighting: Sighting, operation: Operation): CalledOperation {
  const { exchange, method, mediaType } = sighting;
  const { status } = exchange;
  const documented = findResponse(operation, status);
  const response = documented && binds(documented, status) ? documented : undefined;
  const isBodiless = method === "HEAD" || status === 204 || status === 304;
  const body: ReadBody = isBodiless ? { kind: "none" } : readBody(exchange.responseBody, mediaType);
  const media = response && findContent(response.content, mediaType);
  recordIn(tools, {
    operation,
    response: documented,
    sighting,
    body,
    isKnown: media !== undefined,
  });
  const subject =
    body.kind === "value" && media?.schema !== undefined
      ? { value: body.value, schema: media.schema }
      : undefined;
  if (subject) tools.survey.count("body");
  return {
    operation,
    title: `${operation.method} ${operation.path} ${status}`,
    ...(response && { response }),
    requestProblems: findRequestProblems(operation, exchange, tools.violationsOf),
    body,
    violations: subject ? tools.violationsOf(subject.value, subject.schema) : [],
    undocumentedFields: subject ? walkValue(tools.nodes, tools.survey, subject) : [],
  };
}

interface Seen {
  readonly operation: Operation;
  readonly response: ResponseObject | undefined;
  readonly sighting: Sighting;
  readonly body: ReadBody;
  /** Whether the spec has the media type. */
  readonly isKnown: boolean;
}

function recordIn(
  { survey, ...tools }: Tools,
  { operation, response, sighting, body, isKnown }: Seen,
): void {
  const { exchange, mediaType, headers } = sighting;
  const { status } = exchange;
  survey.count("exchange");
  if (headers) survey.count("headers");
  if (exchange.requestBody !== undefined || exchange.requestHeaders) survey.count("request");
  if (response) {
    const media = findContent(response.content, mediaType);
    survey.seeResponse(response, media?.mediaType ?? "");
  }
  const value = body.kind === "value" ? body.value : undefined;
  const alike =
    isKnown || value === undefined ? undefined : findAlike(tools, operation, { status, value });
  survey.seeBody({ operation, status, mediaType, alike, value });
}

/** Whether a response speaks of a status itself, so that it binds even whoever stands in front of the operation. */
function binds(response: ResponseObject, status: number): boolean {
  return response.status === String(status) || !isOfItsOwnAccord(status);
}

function toPath(url: string): string {
  // A path that begins with two slashes would be read as a host.
  const whole = url.startsWith("/") ? `http://localhost${url}` : url;
  const parsed = URL.parse(whole, "http://localhost/");
  return parsed?.pathname ?? url.replace(/[?#].*$/s, "");
}

/** A slash at the end names the same resource to most servers. */
function findRoute(router: Router<Route>, method: string, path: string) {
  const route = router.match(method, path);
  if (route.kind !== "unknown-path" || !path.endsWith("/") || path === "/") return route;
  return router.match(method, path.slice(0, -1));
}
