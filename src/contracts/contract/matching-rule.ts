import { asArray, asObject, isObject, type JsonObject } from "../../lib/json.ts";
import { parsePointer, toPointer } from "../../lib/json-pointer.ts";

/** How a value may differ from its example: the matchers that a contract has for a place of a message. */
export interface MatchingRule {
  readonly place: "body" | "header" | "other";
  /** As the file has it: `$.record.id`, or the name of a header. */
  readonly expression: string;
  readonly matchers: readonly JsonObject[];
  /** JSON Pointer into the file. */
  readonly pointer: string;
}

/** The rules of a message, in the form of version 3 and 4 or in that of version 2. */
export function readMatchingRules(message: JsonObject, pointer: string): readonly MatchingRule[] {
  const all = asObject(message["matchingRules"]);
  const at = `${pointer}/matchingRules`;
  return Object.entries(all).flatMap(([key, value]) =>
    key.startsWith("$")
      ? [readFlatRule(key, value, at + toPointer([key]))]
      : readRulesOf(key, asObject(value), at + toPointer([key])),
  );
}

/** `"$.body.record.id": { "match": "type" }`, as version 2 has it. */
function readFlatRule(key: string, matcher: unknown, pointer: string): MatchingRule {
  const [, part = "", rest = ""] = /^\$\.(body|headers?)\b(.*)$/.exec(key) ?? [];
  const place = part === "body" ? "body" : part === "" ? "other" : "header";
  const name = rest.replace(/^\.|^\['|'\]$/g, "");
  const expression = place === "header" ? name : `$${rest}`;
  return { place, expression, matchers: [asObject(matcher)], pointer };
}

function readRulesOf(
  category: string,
  rules: JsonObject,
  pointer: string,
): readonly MatchingRule[] {
  const place = category === "body" || category === "header" ? category : "other";
  if (Array.isArray(rules["matchers"])) {
    return [{ place, expression: "$", matchers: readMatchers(rules), pointer }];
  }
  return Object.entries(rules).map(([expression, rule]) => ({
    place,
    expression,
    matchers: readMatchers(asObject(rule)),
    pointer: pointer + toPointer([expression]),
  }));
}

function readMatchers(rule: JsonObject): readonly JsonObject[] {
  return asArray(rule["matchers"]).map(asObject);
}

/** JSON Pointers of the values that an expression such as `$.emails[*].address` stands for. */
export function findPlaces(value: unknown, expression: string): readonly string[] {
  const steps = [...expression.matchAll(/\.([^.[\]]+)|\[(\d+|\*)\]|\['([^']*)'\]/g)];
  return steps.reduce<readonly string[]>(
    (places, [, name, index, quoted]) =>
      places.flatMap((place) => step(value, place, quoted ?? name ?? index ?? "")),
    [""],
  );
}

function step(root: unknown, place: string, key: string): readonly string[] {
  let value = root;
  for (const token of parsePointer(place)) value = Reflect.get(Object(value), token);
  if (!Array.isArray(value) && !isObject(value)) return [];
  const keys = key === "*" ? Object.keys(value) : Object.hasOwn(value, key) ? [key] : [];
  return keys.map((each) => place + toPointer([each]));
}
