import { asArray, asObject, type JsonObject } from "../../lib/json.ts";
import { parsePointer, resolvePointer } from "../../lib/json-pointer.ts";
import { isJson } from "../../spec/documented.ts";
import { locateSchema } from "../../spec/locate.ts";
import { follow } from "../../spec/reference.ts";
import { findPlaces, type MatchingRule } from "../contract/matching-rule.ts";
import type { Shortfall } from "../contract-rule.ts";
import { type Case, findSchema, mediaTypeOf, type Side } from "./case.ts";
import { listProbes, takes } from "./matchers.ts";
import { toBodyPointer } from "./oracle.ts";
import { compareRules } from "./rules.ts";

/** What the matching rules of a body take that the spec never sends, and examples that they refuse. */
export async function judgeRules(one: Case, side: Side): Promise<readonly Shortfall[]> {
  const message = one.interaction[side];
  const { body, rules } = message;
  if (!body || !isJson(mediaTypeOf(message))) return [];
  const all = rules.filter(({ place }) => place === "body");
  const found = await Promise.all(all.map((rule) => judgeRule(one, side, rule)));
  return found.flat();
}

async function judgeRule(one: Case, side: Side, rule: MatchingRule): Promise<readonly Shortfall[]> {
  const body = one.interaction[side].body?.value;
  const at = { operationId: one.operation.id, pointer: rule.pointer };
  const places = findPlaces(body, rule.expression);
  if (places.length === 0 && !rule.expression.includes("*")) {
    const message = `the ${side}'s example has nothing at ${rule.expression}, for which there is a rule.`;
    return [{ rule: compareRules.example, ...at, message }];
  }
  for (const place of places) {
    const example = resolvePointer(body, place);
    const schema = findSchema(one, side);
    const spec = schema === undefined ? {} : { spec: locateSchema(one.document, schema, place) };
    if (await isImpossible(one, side, { rule, place, example })) {
      const message = `the spec allows no value at ${rule.expression} of the ${side} that ${describe(rule)} takes.`;
      return [{ rule: compareRules.matchingRule, ...at, message, ...spec }];
    }
    if (!rule.matchers.every((matcher) => takes(matcher, example))) {
      const message = `the ${side}'s example at ${rule.expression} is not what ${describe(rule)} takes.`;
      return [{ rule: compareRules.example, ...at, message, ...spec }];
    }
  }
  return [];
}

function describe({ matchers }: MatchingRule): string {
  const names = matchers.map(({ match, regex }) =>
    match === "regex" ? `regex ${String(regex)}` : String(match),
  );
  return `the rule "${names.join(", ")}"`;
}

interface Placed {
  readonly rule: MatchingRule;
  readonly place: string;
  readonly example: unknown;
}

/** Whether none of the values that a rule takes fits the spec, while the example is no other finding already. */
async function isImpossible(one: Case, side: Side, placed: Placed): Promise<boolean> {
  const { rule, place, example } = placed;
  if (await isRefused(one, side, { place, value: example })) return false;
  const probes = rule.matchers
    .map((matcher) => listProbes(matcher, example, listEnum(one, side, place)))
    .find((values) => values !== undefined);
  if (probes === undefined) return false;
  for (const value of probes) if (!(await isRefused(one, side, { place, value }))) return false;
  return true;
}

/** The members of an enumeration at a place of a body, if the spec has one there. */
function listEnum(one: Case, side: Side, place: string): readonly unknown[] | undefined {
  const schema = findSchema(one, side);
  if (schema === undefined) return undefined;
  const { value } = follow(one.document, locateSchema(one.document, schema, place));
  if ("const" in value) return [value["const"]];
  return Array.isArray(value["enum"]) ? asArray(value["enum"]) : undefined;
}

/** Whether the comparator refuses a value at a place of the body, which is else as it is. */
async function isRefused(
  { interaction, operation, oracle }: Case,
  side: Side,
  { place, value }: { readonly place: string; readonly value: unknown },
): Promise<boolean> {
  const { raw, pointer } = interaction;
  const body = interaction[side].body;
  if (!body) return false;
  const within = body.pointer.slice(pointer.length) + place;
  const probed = asObject(replaceAt(raw, parsePointer(within), value));
  const verdicts = await oracle(probed, operation);
  const content = resolvePointer(probed, body.pointer.slice(pointer.length));
  return verdicts.some(({ code, location }) => {
    if (code !== `${side}.body.incompatible`) return false;
    const at = toBodyPointer(location, content);
    return at === place || at.startsWith(`${place}/`);
  });
}

/** A copy of a value with another one at a place. */
function replaceAt(root: unknown, tokens: readonly string[], value: unknown): unknown {
  const [token, ...rest] = tokens;
  if (token === undefined) return value;
  if (Array.isArray(root)) {
    return root.map((item, index) =>
      String(index) === token ? replaceAt(item, rest, value) : item,
    );
  }
  const object: JsonObject = asObject(root);
  return { ...object, [token]: replaceAt(object[token], rest, value) };
}
