import { compareTexts } from "../compare-texts.ts";
import { answerOf, objectOf, requestOf, type Schemas } from "../message-spec.ts";
import type { SpecCase } from "../sabotage.ts";

/** Two ways to write one schema. */
type Row = readonly [
  id: string,
  title: string,
  one: unknown,
  other: unknown,
  ...components: readonly [Schemas?, Schemas?],
];

const text = { type: "string" };
const nothing = { type: "null" };
const thing = objectOf({ a: text }, { required: ["a"] });
const toThing = { $ref: "#/components/schemas/Thing" };
const toNode = { $ref: "#/components/schemas/Node" };
const toLeaf = { $ref: "#/components/schemas/Leaf" };
const things = { Thing: thing };

const ROWS: readonly Row[] = [
  ["null-any-of", "null as a form", { type: ["string", "null"] }, { anyOf: [text, nothing] }],
  ["null-one-of", "null as a form first", { type: ["string", "null"] }, { oneOf: [nothing, text] }],
  [
    "null-any-of-bounds",
    "null as a form beside bounds",
    { type: ["string", "null"], maxLength: 4, pattern: "^a" },
    { anyOf: [{ type: "string", maxLength: 4, pattern: "^a" }, nothing] },
  ],
  [
    "null-any-of-values",
    "null as a form beside values",
    { type: ["string", "null"], enum: ["a", "b", null] },
    { anyOf: [{ type: "string", enum: ["b", "a"] }, nothing] },
  ],
  [
    "null-any-of-object",
    "null as a form beside an object",
    { ...thing, type: ["object", "null"] },
    { oneOf: [thing, nothing] },
  ],
  [
    "null-any-of-reference",
    "null as a form beside a $ref",
    { nullable: true, allOf: [toThing] },
    { anyOf: [nothing, toThing] },
    things,
  ],
  [
    "one-of-types",
    "types as forms",
    { type: ["string", "integer", "boolean"] },
    { oneOf: [{ type: "boolean" }, text, { type: "integer" }] },
  ],
  [
    "integer-and-number",
    "a whole number is a number",
    { type: ["integer", "number"] },
    { type: "number" },
  ],
  ["constant", "a list of one value", { const: "a" }, { enum: ["a"] }],
  ["constant-typed", "a list of one value with its type", { const: "a" }, { ...text, enum: ["a"] }],
  ["values-typed", "values with their type", { enum: [1, 2] }, { type: "integer", enum: [2, 1] }],
  ["all-of-one", "an allOf of one", toThing, { allOf: [toThing] }, things],
  ["any-of-one", "an anyOf of one", toThing, { anyOf: [toThing] }, things],
  [
    "all-of-folded",
    "an allOf as one schema",
    { allOf: [toThing, objectOf({ b: text }, { required: ["b"] })] },
    objectOf({ b: text, a: text }, { required: ["b", "a"] }),
    things,
  ],
  [
    "all-of-bounds",
    "bounds in an allOf",
    { ...text, maxLength: 9, minLength: 2 },
    { allOf: [{ ...text, maxLength: 9 }, { minLength: 2 }, { maxLength: 12 }] },
  ],
  [
    "any-of-order",
    "forms in another order",
    { anyOf: [toThing, { type: "array", items: text }] },
    { anyOf: [{ type: "array", items: text }, toThing] },
    things,
  ],
  [
    "form-moved",
    "a form in place of its $ref",
    { anyOf: [toThing, text] },
    { anyOf: [thing, text] },
    things,
  ],
  [
    "defaults-said",
    "what is so by itself",
    objectOf({ a: { type: "array", items: text } }),
    objectOf(
      { a: { type: "array", items: text, minItems: 0, uniqueItems: false } },
      { additionalProperties: true, minProperties: 0, required: [] },
    ),
  ],
  ["true-schema", "anything", objectOf({ a: true }), objectOf({ a: {} })],
  [
    "recursive-null",
    "null in schemas that contain each other",
    toNode,
    toNode,
    {
      Node: objectOf({ leaf: { nullable: true, allOf: [toLeaf] } }),
      Leaf: objectOf({ node: { nullable: true, allOf: [toNode] } }),
    },
    {
      Leaf: objectOf({ node: { oneOf: [toNode, nothing] } }),
      Node: objectOf({ leaf: { anyOf: [toLeaf, nothing] } }),
    },
  ],
];

const names = { baseName: "a.json", revisionName: "b.json" };

export const schemaFormCases: readonly SpecCase[] = ROWS.flatMap(
  ([id, title, one, other, own = {}, others = own]) => {
    const toCase = (suffix: string, base: string, revision: string): SpecCase => ({
      id: `${id}-${suffix}`,
      title: `${title} (${suffix})`,
      kind: "form",
      run: () => compareTexts(base, revision, names),
    });
    return [
      toCase("of-request", requestOf(one, own), requestOf(other, others)),
      toCase("of-answer", answerOf(one, own), answerOf(other, others)),
      toCase("of-answer-back", answerOf(other, others), answerOf(one, own)),
    ];
  },
);
