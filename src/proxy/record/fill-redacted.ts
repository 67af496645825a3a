import { isObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import { REDACTED } from "../../mock/journal/sensitive.ts";
import { locateSchema } from "../../spec/locate.ts";
import type { Sampler } from "../../spec/sample/sampler.ts";
import type { Spec } from "../../spec/spec.ts";

export interface FillOptions {
  readonly spec: Spec;
  readonly sampler: Sampler;
  /** Pointer of the whole value's schema. */
  readonly schema: string;
  readonly direction: "request" | "response";
}

/**
 * A recorded value with something in place of each secret that was taken out of it, so that it fits its schema;
 * undefined when nothing was found that does.
 */
export function fillRedacted(
  value: unknown,
  { spec, sampler, schema, direction }: FillOptions,
): unknown {
  const byName = fill(value, [], (tokens) => `example-${tokens.at(-1) ?? "text"}`);
  if (spec.schemaAt(schema)(byName).length === 0) return byName;
  const sampled = fill(value, [], (tokens) => {
    const place = locateSchema(spec.document, schema, toPointer(tokens));
    return sampler.sampleAt(place, { direction }) ?? "example";
  });
  return spec.schemaAt(schema)(sampled).length === 0 ? sampled : undefined;
}

type Tokens = readonly string[];

function fill(value: unknown, tokens: Tokens, choose: (tokens: Tokens) => unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) => fill(item, [...tokens, String(index)], choose));
  }
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        fill(member, [...tokens, name], choose),
      ]),
    );
  }
  if (value === REDACTED) return choose(tokens);
  return typeof value === "string" ? value.replaceAll(REDACTED, "example") : value;
}
