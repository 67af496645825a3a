import { asObject, type JsonObject } from "../../lib/json.ts";
import { parsePointer, resolvePointer } from "../../lib/json-pointer.ts";
import { toMediaType } from "../../lib/media-type.ts";
import { findContent, findResponse } from "../../spec/documented.ts";
import type { MediaTypeObject } from "../../spec/operation.ts";
import { createSampler, type Sampler } from "../../spec/sample/sampler.ts";
import type { Spec } from "../../spec/spec.ts";
import type { ProxiedExchange } from "../event.ts";
import type { ProxyRoute } from "../judge/routes.ts";
import { fillRedacted } from "./fill-redacted.ts";
import type { ExchangeRecord } from "./record-exchange.ts";

/** Collects one example of each request and response that fits the spec. */
export interface Examples {
  readonly add: (exchange: ProxiedExchange, record: ExchangeRecord) => void;
  /** What adds the examples to the document of an API (Overlay Specification 1.0); undefined when there are none. */
  toOverlay(api: string): JsonObject | undefined;
}

interface Example {
  readonly spec: Spec;
  readonly summary: string;
  readonly value: unknown;
}

/** One of the two messages of an exchange. */
interface Message {
  readonly body?: unknown;
  readonly headers: ExchangeRecord["reply"]["headers"];
  readonly direction: "request" | "response";
  readonly content: readonly MediaTypeObject[];
}

/** The name of an example that came through the proxy. */
const NAME = "recorded";

export function createExamples(): Examples {
  // By name of API, and then by pointer of the media type.
  const known = new Map<string, Map<string, Example>>();
  const samplers = new Map<Spec, Sampler>();

  function addMessage({ api, spec, operation }: ProxyRoute, message: Message): void {
    const { body, headers, direction, content } = message;
    const schema = findContent(content, toMediaType(textOf(headers["content-type"])))?.schema;
    if (schema === undefined || body === undefined) return;
    const examples = known.get(api) ?? new Map<string, Example>();
    known.set(api, examples);
    const media = schema.replace(/\/schema$/, "");
    if (examples.has(media)) return;
    const sampler = samplers.get(spec) ?? createSampler(spec);
    samplers.set(spec, sampler);
    const value = fillRedacted(body, { spec, sampler, schema, direction });
    const summary = `Recorded from ${operation.method} ${operation.path}`;
    if (value !== undefined) examples.set(media, { spec, summary, value });
  }

  return {
    add({ call, violations }, { request, reply }) {
      if (!call || violations.length > 0) return;
      const { operation } = call.route;
      const { content = [] } = findResponse(operation, reply.status) ?? {};
      addMessage(call.route, { ...reply, direction: "response", content });
      // What was refused is an example of nothing.
      const isAccepted = reply.status >= 200 && reply.status < 300;
      const taken = (isAccepted && operation.requestBody?.content) || [];
      addMessage(call.route, { ...request, direction: "request", content: taken });
    },
    toOverlay(api) {
      const examples = known.get(api);
      if (!examples || examples.size === 0) return undefined;
      return {
        overlay: "1.0.0",
        info: { title: `Examples of ${api} that were recorded by doubletake`, version: "1.0.0" },
        actions: [...examples].flatMap(([media, example]) => toActions(media, example)),
      };
    },
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A media type has one example or several by name, never both (OpenAPI 3.1, Media Type Object). */
function toActions(media: string, { spec, summary, value }: Example): readonly JsonObject[] {
  const target = toJsonPath(media);
  const own = asObject(resolvePointer(spec.document, media));
  const examples = { [NAME]: { summary, value } };
  if (!("example" in own)) return [{ target, update: { examples } }];
  return [
    { target: `${target}.example`, remove: true },
    { target, update: { examples: { documented: { value: own["example"] }, ...examples } } },
  ];
}

/** RFC 9535: every name in brackets, so that none has to be looked at. */
function toJsonPath(pointer: string): string {
  const names = parsePointer(pointer).map((token) => token.replaceAll(/['\\]/g, String.raw`\$&`));
  return `$${names.map((name) => `['${name}']`).join("")}`;
}
