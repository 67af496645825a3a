import { matchesGlob } from "node:path";
import { isObject, type JsonObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import { hideMembers, isSecretName, REDACTED } from "../../report/hide-secrets.ts";
import { shapeAgrees, valueAgrees } from "../judge/rules.ts";
import type { Disagreement } from "./disagreement.ts";
import type { KnownValues } from "./known-values.ts";
import { isVolatile } from "./volatile.ts";

export interface CompareOptions {
  readonly known: KnownValues;
  /** Globs of pointers into the body, and of names. */
  readonly ignore: readonly string[];
}

/** What stands at one place of both bodies; undefined where nothing does. */
interface Pair {
  readonly real: unknown;
  readonly mocked: unknown;
  readonly tokens: readonly string[];
}

type Found = Generator<Disagreement, void, void>;

/** More than these tell nothing more of one reply. */
const MOST = 20;

/** Deeper values are taken for the same. */
const DEPTH_LIMIT = 100;

/** Where two JSON bodies differ; values that never are the same are learned. */
export function compareBodies(
  real: unknown,
  mocked: unknown,
  options: CompareOptions,
): readonly Disagreement[] {
  // All of it, since what is learned stands anywhere.
  return [...compare({ real, mocked, tokens: [] }, options)].slice(0, MOST);
}

function* compare(pair: Pair, options: CompareOptions): Found {
  const { real, mocked, tokens } = pair;
  if (tokens.length > DEPTH_LIMIT || isIgnored(options.ignore, tokens)) return;
  if (isObject(real) && isObject(mocked)) {
    for (const name of new Set([...Object.keys(real), ...Object.keys(mocked)])) {
      const inside = [...tokens, name];
      yield* compare(
        { real: memberOf(real, name), mocked: memberOf(mocked, name), tokens: inside },
        options,
      );
    }
    return;
  }
  if (Array.isArray(real) && Array.isArray(mocked)) {
    if (real.length !== mocked.length) yield toLengths(pair, real.length, mocked.length);
    for (const [index, item] of real.slice(0, mocked.length).entries()) {
      const inside = [...tokens, String(index)];
      yield* compare({ real: item, mocked: mocked[index], tokens: inside }, options);
    }
    return;
  }
  yield* compareScalars(pair, options);
}

function memberOf(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function toLengths({ tokens }: Pair, real: number, mocked: number): Disagreement {
  return {
    rule: valueAgrees,
    pointer: toPlace(tokens),
    message: "has another number of items",
    expected: String(real),
    received: String(mocked),
  };
}

function* compareScalars({ real, mocked, tokens }: Pair, { known }: CompareOptions): Found {
  if (Object.is(real, mocked)) return;
  const pointer = toPlace(tokens);
  const [expected, received] = [kindOf(real), kindOf(mocked)];
  if (expected !== received) {
    yield { rule: shapeAgrees, pointer, message: describeShape(real, mocked), expected, received };
    return;
  }
  const name = tokens.findLast((token) => !/^\d+$/.test(token)) ?? "";
  if (isVolatile(name, real, mocked)) {
    if (typeof real === "string" && typeof mocked === "string") known.learn(real, mocked);
    return;
  }
  if (typeof real === "string" && known.toMock(real) === mocked) return;
  const show = tokens.some(isSecretName) ? () => REDACTED : showValue;
  yield {
    rule: valueAgrees,
    pointer,
    message: "has another value",
    expected: show(real),
    received: show(mocked),
  };
}

function isIgnored(ignore: readonly string[], tokens: readonly string[]): boolean {
  if (ignore.length === 0 || tokens.length === 0) return false;
  const pointer = toPointer(tokens);
  const name = tokens.at(-1) ?? "";
  return ignore.some((glob) => matchesGlob(glob.startsWith("/") ? pointer : name, glob));
}

function toPlace(tokens: readonly string[]): string {
  return `/reply/body${toPointer(tokens)}`;
}

function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function describeShape(real: unknown, mocked: unknown): string {
  if (mocked === undefined) return "is missing in the mock's reply";
  return real === undefined ? "is not in the real server's reply" : "is of another type";
}

const LONGEST = 80;

function showValue(value: unknown): string {
  const text = JSON.stringify(hideMembers(value)) ?? "nothing";
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
