import type * as FastCheck from "fast-check";
import type { Draft } from "../draft.ts";
import type { SampleBody } from "../generic/requests/subject.ts";
import { duplicateFirst, type Mutation, mutate } from "./mutation.ts";

/** The library, which is loaded only for `--explore`. */
export type Generators = typeof FastCheck;

const STRINGS = [
  "",
  " ",
  "null",
  "' OR '1'='1",
  "*)(uid=*))(|(uid=*",
  "${7*7}{{7*7}}",
  "../../../../etc/passwd",
  "%00%0d%0a",
  "a\u0000b",
  "\u202Eabc\u200B",
  "e\u0301\uFB03\u0130\u1E9E",
  "\uD800",
  "x".repeat(5000),
];

const NUMBERS = [0, -1, 1.5, 2 ** 31, 2 ** 53 + 2, 1e21, Number.MAX_VALUE, Number.MIN_VALUE];

/** What a database takes for a condition when it is asked with the body as it stands. */
const OPERATORS = [
  { $ne: null },
  { $gt: "" },
  { $regex: ".*" },
  { $exists: true },
  { $in: ["", null] },
  { $where: "true" },
];

const KEYS = ["__proto__", "constructor", "toString", "$where", "role", "isAdmin", "0", ""];

const HEADERS: readonly Readonly<Record<string, string>>[] = [
  {},
  { "Content-Type": "application/json; charset=utf-8" },
  { "Content-Type": "application/json; charset=utf-16" },
  { "Content-Type": "text/plain" },
  { "Content-Type": "application/xml" },
  { "Content-Type": "application/x-www-form-urlencoded" },
  { "Content-Type": "multipart/form-data; boundary=x" },
  { "Content-Type": "json" },
  { Accept: "text/html" },
  { Accept: "application/xml" },
  { Accept: "*/*;q=0" },
  { "Accept-Language": "xx;q=2,*" },
];

/** Requests like the sample, with a few things wrong; the smallest is the sample itself. */
export function generatedDraft(
  fc: Generators,
  { value, withBody }: SampleBody,
): FastCheck.Arbitrary<Draft> {
  const strange = strangeValue(fc);
  return fc
    .record({
      mutations: fc.array(mutation(fc, strange), { maxLength: 4 }),
      twice: fc.option(strange, { freq: 9 }),
      headers: fc.oneof(
        { arbitrary: fc.constant({}), weight: 3 },
        { arbitrary: fc.constantFrom(...HEADERS), weight: 1 },
      ),
    })
    .map(({ mutations, twice, headers }) => {
      const mutated = mutations.reduce(mutate, value);
      const text = twice === null ? JSON.stringify(mutated) : duplicateFirst(mutated, twice);
      const draft = withBody(text);
      return { ...draft, headers: { ...draft.headers, ...headers } };
    });
}

function strangeValue(fc: Generators): FastCheck.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom<unknown>(null, true, {}, []),
    fc.constantFrom(...STRINGS),
    fc.constantFrom(...NUMBERS),
    fc.constantFrom(...OPERATORS),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.array(fc.constantFrom(...STRINGS), { maxLength: 3 }),
    fc.jsonValue({ maxDepth: 2 }),
  );
}

function mutation(
  fc: Generators,
  value: FastCheck.Arbitrary<unknown>,
): FastCheck.Arbitrary<Mutation> {
  const at = fc.nat({ max: 20 });
  const key = fc.constantFrom(...KEYS);
  return fc.oneof(
    fc.record({ kind: fc.constant("replace"), at, value }),
    fc.record({ kind: fc.constant("drop"), at }),
    fc.record({ kind: fc.constant("add"), at, key, value }),
    fc.record({ kind: fc.constant("nest"), at, key, depth: fc.integer({ min: 1, max: 60 }) }),
  );
}
