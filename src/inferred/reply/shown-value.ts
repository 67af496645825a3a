import { parseJson } from "../../lib/json.ts";
import { toMediaType } from "../../lib/media-type.ts";
import { isJson } from "../../spec/documented.ts";
import type { Sampler } from "../../spec/sample/sampler.ts";
import type { Spec } from "../../spec/spec.ts";
import { mendExample } from "./mend-example.ts";
import type { ChosenMedia } from "./negotiate.ts";

/** The body of a documented media type where nobody asks for a certain one, by the media type's pointer. */
export type ShowValue = (pointer: string, chosen: ChosenMedia) => unknown;

/** Finds each value once, since replies are many. */
export function createShowValue(spec: Spec, sampler: Sampler): ShowValue {
  const known = new Map<string, unknown>();
  return (pointer, chosen) => {
    if (!known.has(pointer)) known.set(pointer, findValue({ spec, sampler }, pointer, chosen));
    return known.get(pointer);
  };
}

interface Origin {
  readonly spec: Spec;
  readonly sampler: Sampler;
}

/** An example that fits, else one that is mended, else a value that fits, else what comes nearest. */
function findValue(
  { spec, sampler }: Origin,
  pointer: string,
  { media: { schema }, type }: ChosenMedia,
): unknown {
  const isText = !isJson(toMediaType(type));
  const examples = [...sampler.examplesAt(pointer).values()];
  const [first] = examples;
  if (schema === undefined) return examples.length > 0 ? first : toNothing(isText);
  const check = spec.schemaAt(schema);
  const isFit = (value: unknown) =>
    (isText && typeof value === "string") || check(value).length === 0;
  const readings = examples.flatMap(readingsOf);
  const fitting = readings.filter(isFit);
  if (fitting.length > 0) return fitting[0];
  const sample = sampler.sampleAt(schema);
  if (examples.length === 0) {
    return sample ?? sampler.nearMissAt(schema)?.value ?? toNothing(isText);
  }
  return sample === undefined ? first : mendExample(readings.at(-1), sample, check);
}

/** Some write an example as the text of its JSON. */
function readingsOf(example: unknown): readonly unknown[] {
  const parsed = typeof example === "string" ? parseJson(example) : undefined;
  return parsed === undefined ? [example] : [example, parsed];
}

/** Where the document says nothing of a body but its media type. */
function toNothing(isText: boolean): unknown {
  return isText ? "" : {};
}
