import { asArray, isObject, type JsonObject } from "../../lib/json.ts";
import { fromFragment, resolvePointer } from "../../lib/json-pointer.ts";
import type { Remark } from "./remarks.ts";
import type { Draft } from "./upgrade-schema.ts";
import type { Site } from "./site.ts";

type Targets = (reference: unknown) => unknown;

/** References that lead to nothing, or only to each other. */
export function findDead(targetOf: Targets, referrers: readonly Site[]): readonly Remark[] {
  return referrers.flatMap(({ pointer, value }) => {
    const seen = new Set<unknown>();
    let at: unknown = value;
    while (isObject(at) && typeof at["$ref"] === "string" && !seen.has(at)) {
      seen.add(at);
      at = targetOf(at["$ref"]);
    }
    const isCircle = seen.has(at);
    if (!isCircle && (isObject(at) || typeof at === "boolean")) return [];
    const way = isCircle ? "in a circle. Let it end at an object" : "nowhere. Correct it";
    const message = `the reference "${String(value["$ref"])}" leads ${way}.`;
    return [{ pointer: `${pointer}/$ref`, message }];
  });
}

/** Keywords whose schemas judge the same value as the schema that they stand in. */
const LISTS = ["allOf", "anyOf", "oneOf"];
const SINGLE = ["not", "if", "then", "else"];

interface Step {
  readonly schema: JsonObject;
  /** By which the way leads on. */
  readonly keyword: string;
}

/** To break a loop may uncover another one; more of them than this has no document. */
const ROUNDS = 20;

/**
 * A schema that asks of a value that it fits the schema itself, such as a parent that is one of its children, each
 * of which is all of its parent: no validator comes to an end. The reference back stands for the rest of the schema.
 */
export function breakLoops(document: JsonObject, sites: readonly Site[]): readonly Remark[] {
  const schemas = sites.flatMap(({ kind, value }) => (kind === "schema" ? [value] : []));
  const broken: JsonObject[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = breakOnce(createTargets(document), schemas);
    broken.push(...found);
    if (found.length === 0) break;
  }
  const pointers = new Map(sites.map(({ value, pointer }) => [value, pointer]));
  return [...new Set(broken)].map((schema) => ({
    pointer: pointers.get(schema) ?? "",
    message:
      "the reference leads back to a schema that this one is a part of, and stands for the rest of it.",
  }));
}

function breakOnce(targetOf: Targets, schemas: readonly JsonObject[]): readonly JsonObject[] {
  const done = new Set<JsonObject>();
  const broken: JsonObject[] = [];

  function enter(schema: JsonObject, way: readonly Step[]): void {
    if (done.has(schema)) return;
    for (const [keyword, next] of nextSchemas(targetOf, schema)) {
      const passed = [...way, { schema, keyword }];
      const start = passed.findIndex((step) => step.schema === next);
      if (start === -1) enter(next, passed);
      else broken.push(...breakLoop(passed.slice(start)));
    }
    done.add(schema);
  }

  for (const schema of schemas) enter(schema, []);
  return broken;
}

/** Lets a reference of a loop stand for what it leads to, but for the way back into the loop. */
function breakLoop(loop: readonly Step[]): readonly JsonObject[] {
  const index = loop.findLastIndex(
    ({ keyword }, at) => keyword === "$ref" && followerOf(loop, at)?.keyword !== "$ref",
  );
  const referrer = loop[index]?.schema;
  const target = followerOf(loop, index);
  if (!referrer || !target) return [];
  const { [target.keyword]: _, ...rest } = target.schema;
  // A copy, since the referrer may stand within what it refers to.
  const copy = structuredClone(rest);
  const draft: Draft = referrer;
  delete draft["$ref"];
  Object.assign(draft, copy);
  return [referrer];
}

function followerOf(loop: readonly Step[], index: number): Step | undefined {
  return loop[(index + 1) % loop.length];
}

function nextSchemas(
  targetOf: Targets,
  schema: JsonObject,
): readonly (readonly [string, JsonObject])[] {
  const target = targetOf(schema["$ref"]);
  const members = [
    ["$ref", target] as const,
    ...LISTS.flatMap((keyword) => asArray(schema[keyword]).map((each) => [keyword, each] as const)),
    ...SINGLE.map((keyword) => [keyword, schema[keyword]] as const),
  ];
  return members.flatMap(([keyword, next]) => (isObject(next) ? [[keyword, next] as const] : []));
}

/** Finds what a reference of a linked document leads to, each but once. */
export function createTargets(document: JsonObject): Targets {
  const known = new Map<string, unknown>();
  return (reference) => {
    if (typeof reference !== "string" || !reference.startsWith("#")) return undefined;
    if (!known.has(reference)) {
      known.set(reference, resolvePointer(document, fromFragment(reference)));
    }
    return known.get(reference);
  };
}
