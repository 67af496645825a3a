import { toPointer } from "../../lib/json-pointer.ts";
import { locateSchema } from "../../spec/locate.ts";
import type { Shortfall } from "../contract-rule.ts";
import { type Case, findSchema, type Side } from "./case.ts";
import { toBodyPointer, type Verdict } from "./oracle.ts";
import { compareRules } from "./rules.ts";

/** What is wrong at a place of a body. */
interface Misfit {
  readonly pointer: string;
  readonly text: string;
}

const IS_UNION = /must match (a schema in anyOf|exactly one schema in oneOf)/;

/** What a body has that the spec does not, or that it has otherwise. */
export function judgeBody(one: Case, side: Side): readonly Shortfall[] {
  const { interaction, operation, document, verdicts } = one;
  const { body, pointer: message } = interaction[side];
  const schema = findSchema(one, side);
  const misfits = verdicts
    .filter(({ code }) => code === `${side}.body.incompatible`)
    .map((verdict) => toMisfit(verdict, body?.value));
  return withoutAlternatives(misfits).map(({ pointer, text }) => ({
    rule: compareRules[side],
    operationId: operation.id,
    pointer: body === undefined ? message : body.pointer + pointer,
    message: describe(side, pointer, text),
    ...(schema !== undefined && { spec: locateSchema(document, schema, pointer) }),
  }));
}

function toMisfit({ location, message }: Verdict, body: unknown): Misfit {
  const pointer = toBodyPointer(location, body);
  const text = message.replace(/^.*? in the spec file: /, "");
  const [, extra] = /^must NOT have (?:additional|unevaluated) properties - (.*)$/.exec(text) ?? [];
  if (extra === undefined) return { pointer, text };
  return { pointer: pointer + toPointer([extra]), text: UNDOCUMENTED };
}

const UNDOCUMENTED = "is not documented";

function describe(side: Side, pointer: string, text: string): string {
  const what = `the ${side}${pointer === "" ? " body" : `'s ${pointer}`}`;
  const [, missing] = /^must have required property '(.*)'$/.exec(text) ?? [];
  return missing === undefined ? `${what} ${text}.` : `${what} lacks "${missing}".`;
}

/**
 * Of a union the alternative that is meant: the one that a body breaks only deep inside. The comparator tells what
 * is wrong with each of them.
 */
function withoutAlternatives(misfits: readonly Misfit[]): readonly Misfit[] {
  const unions = misfits.filter(({ text }) => IS_UNION.test(text)).map(({ pointer }) => pointer);
  const outer = unions.filter(
    (pointer, index) =>
      unions.indexOf(pointer) === index &&
      !unions.some((other) => other !== pointer && isWithin(pointer, other)),
  );
  const inUnion = ({ pointer }: Misfit) => outer.some((union) => isWithin(pointer, union));
  return [
    ...misfits.filter((misfit) => !inUnion(misfit)),
    ...outer.flatMap((union) => nearest(misfits.filter(({ pointer }) => isWithin(pointer, union)))),
  ];
}

function nearest(misfits: readonly Misfit[]): readonly Misfit[] {
  const own = misfits.filter(({ text }) => !IS_UNION.test(text));
  const [deepest] = own.toSorted((a, b) => depthOf(b) - depthOf(a));
  return deepest ? [deepest] : misfits.slice(0, 1);
}

/** What is not documented is a step deeper than the object that it is in. */
function depthOf({ pointer, text }: Misfit): number {
  return pointer.split("/").length - (text === UNDOCUMENTED ? 1 : 0);
}

function isWithin(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}
