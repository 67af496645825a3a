import { isObject } from "../../lib/json.ts";
import { changePart } from "../../lib/json-parts.ts";
import { parsePointer, resolvePointer, toPointer } from "../../lib/json-pointer.ts";
import type { SchemaCheck } from "../../spec/violation.ts";

/** As many parts of an example are put right. */
const MOST_PARTS = 40;

/** An example that nearly fits, with each part that does not in the form that it has in a value that fits. */
export function mendExample(example: unknown, sample: unknown, check: SchemaCheck): unknown {
  let mended = example;
  const times = new Map<string, number>();
  for (let part = 0; part < MOST_PARTS; part += 1) {
    // The last error is that of the union itself, where one is missed.
    const violation = check(mended).at(-1);
    if (!violation) return mended;
    const { pointer } = violation;
    const tries = times.get(pointer) ?? 0;
    times.set(pointer, tries + 1);
    // What is still wrong there when the part is that of the sample, is wrong around it.
    const at = toPointer(parsePointer(pointer).slice(0, tries < 3 ? undefined : 2 - tries));
    const own = findAlike(sample, at);
    mended = changePart(mended, at, (old) => mendPart(old, own, tries));
  }
  return sample;
}

/** First what is missing is added, then what is too much goes, then all is taken from the sample. */
function mendPart(old: unknown, own: unknown, tries: number): unknown {
  if (!isObject(old) || !isObject(own) || tries > 1) return own;
  const whole = { ...own, ...old };
  if (tries === 0) return whole;
  return Object.fromEntries(Object.entries(whole).filter(([name]) => Object.hasOwn(own, name)));
}

/** The part of a sample at a place: of a list it may have fewer items, which are all alike. */
function findAlike(sample: unknown, pointer: string): unknown {
  let part = sample;
  for (const token of parsePointer(pointer)) {
    const own: unknown = resolvePointer(part, toPointer([token]));
    part = own === undefined && Array.isArray(part) ? part[0] : own;
  }
  return part;
}
