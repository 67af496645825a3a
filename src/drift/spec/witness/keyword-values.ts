import { asArray, type JsonObject } from "../../../lib/json.ts";
import { textsMatching } from "./pattern-texts.ts";

/** Longer texts and lists than this make no witness that anybody wants to read. */
const LONGEST = 300;

const FORMATS = [
  "nobody@example.test",
  "https://example.test/",
  "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  "2024-01-31T12:00:00Z",
  "2024-01-31",
  "12:00:00Z",
  "192.0.2.1",
  "2001:db8::1",
  "example.test",
  "PT1H",
];

/** One value of each kind, and the texts that formats and patterns tell apart. */
export const PLAIN_VALUES: readonly unknown[] = [
  "text",
  0,
  true,
  null,
  {},
  [],
  "",
  1,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  "0",
  "A",
  "a b",
  "a-1",
  ...FORMATS,
];

/** The values that the keywords of a schema name, and those at each side of its bounds. */
export function valuesOfKeywords(schema: JsonObject): readonly unknown[] {
  return [
    ...("const" in schema ? [schema["const"]] : []),
    ...asArray(schema["enum"]),
    ...("default" in schema ? [schema["default"]] : []),
    ...numbersOf(schema),
    ...textsOf(schema),
  ];
}

function numbersOf(schema: JsonObject): readonly number[] {
  const bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
  return boundsOf(schema, bounds).flatMap((bound) => [
    bound,
    bound + 1,
    bound - 1,
    bound + 0.5,
    bound / 2,
  ]);
}

function textsOf(schema: JsonObject): readonly string[] {
  const { pattern } = schema;
  const lengths = lengthsOf(schema, ["minLength", "maxLength"]);
  if (typeof pattern !== "string") return lengths.map((length) => "x".repeat(length));
  const texts = textsMatching(pattern);
  // A text is lengthened by its last character, which most patterns allow.
  const long = lengths.flatMap((length) =>
    texts.slice(-3).map((text) => text.padEnd(length, text.at(-1) ?? "x").slice(0, length)),
  );
  return [...texts, ...long, ...lengths.map((length) => "x".repeat(length))];
}

/** The lengths at each side of the bounds that some keywords set. */
export function lengthsOf(schema: JsonObject, keywords: readonly string[]): readonly number[] {
  return boundsOf(schema, keywords)
    .flatMap((bound) => [bound, bound + 1, bound - 1])
    .filter((length) => length >= 0 && length <= LONGEST);
}

function boundsOf(schema: JsonObject, keywords: readonly string[]): readonly number[] {
  const bounds = keywords.map((keyword) => schema[keyword]);
  return bounds.filter((bound) => typeof bound === "number");
}
