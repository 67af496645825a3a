import { locateSchema } from "../../../spec/locate.ts";
import { follow } from "../../../spec/reference.ts";
import { judgeStatus } from "../judging/undocumented-status.ts";
import { changePart, partsOf } from "../../../lib/json-parts.ts";
import type { SampleBody, Subject } from "../requests/subject.ts";
import type { CaseKind } from "./case-kind.ts";

const MOST = 6;

type Change = (value: unknown, limits: Limits) => unknown;

/** What the spec allows of a text or a number. */
type Limits = Readonly<Record<string, unknown>>;

/** Each changes all texts, or all numbers, of a body at once; undefined is no change. */
const CHANGES: Readonly<Record<string, Change>> = {
  empty: ofText(() => ""),
  "300 characters": ofText(() => "x".repeat(300)),
  "10,000 characters": ofText(() => "x".repeat(10_000)),
  "very large numbers": ofNumber(() => Number.MAX_VALUE),
  "one character too many": ofText((text, { maxLength }) =>
    typeof maxLength === "number" ? text.padEnd(maxLength + 1, "x") : undefined,
  ),
  "control characters": ofText(() => "a\u0000b\u0001\u001B[31m\r\n\t\u007F"),
  unicode: ofText(() => "Ünï-名前-🔑-\u{202E}e\u0301\u{FDFA}"),
  "one character too few": ofText((_, { minLength }) =>
    typeof minLength === "number" && minLength > 1 ? "x".repeat(minLength - 1) : undefined,
  ),
  "numbers above the greatest": ofNumber((_, { maximum }) =>
    typeof maximum === "number" ? maximum + 1 : undefined,
  ),
  "numbers below the least": ofNumber((_, { minimum }) =>
    typeof minimum === "number" ? minimum - 1 : undefined,
  ),
};

export const boundaryValue: CaseKind = {
  kind: "boundary-value",
  id: "generic/boundary-value-breaks-nothing",
  title: "A value at or beyond a bound gets a documented answer or a refusal.",
  level: "should",
  requirements: [],
  source: "RFC 9110, section 15.6: a 5xx is a failure of the server.",
  scenarioTitle: "Values at their bounds for",
  otherwise: "No operation takes a JSON body with texts or numbers.",
  cases(subject) {
    const { body } = subject;
    if (!body) return [];
    return Object.entries(CHANGES)
      .map(([name, change]) => ({ name, text: changeAll(subject, body, change) }))
      .filter(({ text }) => text !== JSON.stringify(body.value))
      .slice(0, MOST)
      .map(({ name, text }) => ({ name, draft: body.withBody(text) }));
  },
  judge: (exchange, spec) => judgeStatus(exchange, spec),
};

function changeAll({ spec }: Subject, { value, schema }: SampleBody, change: Change): string {
  const limitsAt = (pointer: string) =>
    schema === undefined
      ? {}
      : follow(spec.document, locateSchema(spec.document, schema, pointer)).value;
  const changed = partsOf(value).reduce(
    (body, { pointer, value: part }) =>
      changePart(body, pointer, (old) => change(part, limitsAt(pointer)) ?? old),
    value,
  );
  return JSON.stringify(changed);
}

function ofText(change: (text: string, limits: Limits) => string | undefined): Change {
  return (value, limits) => (typeof value === "string" ? change(value, limits) : undefined);
}

function ofNumber(change: (number: number, limits: Limits) => number | undefined): Change {
  return (value, limits) => (typeof value === "number" ? change(value, limits) : undefined);
}
