import { compareTexts } from "../compare-texts.ts";
import { answerOf, objectOf, requestOf, type Schemas } from "../message-spec.ts";
import type { SpecCase } from "../sabotage.ts";

/** A demand that a request gets or an answer loses, with the schema of that part without it. */
type Row = readonly [
  id: string,
  title: string,
  rules: readonly [request: string, answer: string],
  open: Schemas,
  demand: Schemas,
];

const OWN = ["request-schema-narrowed", "response-schema-widened"] as const;
const text = { type: "string" };
const list = { type: "array", items: text };
const ab = objectOf({ a: text, b: text });

const byOasdiff = (name: string): Row[2] => [
  `request-body-${name}-added`,
  `response-body-${name}-removed`,
];

const ROWS: readonly Row[] = [
  ["not", "some objects are excluded", OWN, ab, { not: { required: ["a"] } }],
  ["prefix-items", "the first item is of a kind", OWN, list, { prefixItems: [{ maxLength: 2 }] }],
  ["contains", "some item is of a kind", byOasdiff("contains"), list, { contains: { const: "a" } }],
  [
    "if-then",
    "there is a condition",
    byOasdiff("then"),
    ab,
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    { if: { required: ["a"] }, then: { required: ["b"] } },
  ],
  [
    "pattern-properties",
    "properties of a pattern are of a kind",
    byOasdiff("pattern-property"),
    ab,
    { patternProperties: { "^x-": { type: "integer" } } },
  ],
  [
    "property-names",
    "the names of properties have a pattern",
    byOasdiff("property-names"),
    ab,
    { propertyNames: { pattern: "^[a-z]+$" } },
  ],
  [
    "dependent-required",
    "a property needs another one",
    byOasdiff("dependent-required"),
    ab,
    { dependentRequired: { a: ["b"] } },
  ],
  [
    "dependent-schemas",
    "a property demands more",
    byOasdiff("dependent-schema"),
    ab,
    { dependentSchemas: { a: { required: ["b"] } } },
  ],
  ["min-properties", "there is a least number of properties", OWN, ab, { minProperties: 1 }],
  ["max-properties", "there is a greatest number of properties", OWN, ab, { maxProperties: 1 }],
  ["unique-items", "no item comes twice", OWN, list, { uniqueItems: true }],
  ["multiple-of", "a number has steps", OWN, { type: "number" }, { multipleOf: 4 }],
  ["closed", "there is no further property", OWN, ab, { additionalProperties: false }],
  [
    "others-of-a-kind",
    "further properties are of a kind",
    OWN,
    ab,
    { additionalProperties: { type: "integer" } },
  ],
  [
    "unevaluated-properties",
    "there is no further property at all",
    OWN,
    ab,
    { unevaluatedProperties: false },
  ],
  ["false-items", "a list is empty", OWN, { type: "array" }, { items: false }],
];

/** Changes of what a keyword has inside. */
const CHANGES: readonly (readonly [string, string, string, SpecPair])[] = [
  [
    "min-contains",
    "two items are of a kind",
    "request-schema-narrowed",
    inRequest(
      { type: "array", contains: text },
      { type: "array", contains: text, minContains: 2, maxContains: 3 },
    ),
  ],
  [
    "not-component-grew",
    "a component that is excluded grows",
    "request-schema-narrowed",
    [
      requestOf({ not: { $ref: "#/components/schemas/No" } }, { No: { enum: ["x"] } }),
      requestOf({ not: { $ref: "#/components/schemas/No" } }, { No: { enum: ["x", "y"] } }),
    ],
  ],
  [
    "prefix-item-changed",
    "the first item gets another type",
    "request-property-type-changed",
    inRequest(
      { type: "array", prefixItems: [text], items: false },
      { type: "array", prefixItems: [{ type: "integer" }], items: false },
    ),
  ],
  [
    "reference-narrowed",
    "a $ref gets a keyword beside it",
    "request-property-max-length-set",
    [
      requestOf(objectOf({ a: { $ref: "#/components/schemas/T" } }), { T: text }),
      requestOf(objectOf({ a: { $ref: "#/components/schemas/T", maxLength: 3 } }), { T: text }),
    ],
  ],
  [
    "all-of-added",
    "a property gets an allOf",
    "request-property-min-length-increased",
    inRequest(objectOf({ a: text }), objectOf({ a: { ...text, allOf: [{ minLength: 5 }] } })),
  ],
  [
    "response-pattern-loosened",
    "a text of an answer loses its pattern",
    "response-schema-widened",
    [answerOf(objectOf({ a: { ...text, pattern: "^a+$" } })), answerOf(objectOf({ a: text }))],
  ],
  [
    "form-of-answer-added",
    "an answer gets a second form",
    "response-required-property-removed",
    [
      answerOf(objectOf({ a: text }, { required: ["a"] })),
      answerOf({
        anyOf: [
          objectOf({ a: text }, { required: ["a"] }),
          objectOf({ b: text }, { required: ["b"] }),
        ],
      }),
    ],
  ],
  [
    "reference-not-nullable",
    "a component of a request may no longer be null",
    "request-property-became-not-nullable",
    [
      requestOf(
        objectOf({ a: { anyOf: [{ $ref: "#/components/schemas/T" }, { type: "null" }] } }),
        {
          T: ab,
        },
      ),
      requestOf(objectOf({ a: { $ref: "#/components/schemas/T" } }), { T: ab }),
    ],
  ],
];

type SpecPair = readonly [base: string, revision: string];

function inRequest(base: Schemas, revision: Schemas): SpecPair {
  return [requestOf(base), requestOf(revision)];
}

function toCase(id: string, title: string, rule: string, [base, revision]: SpecPair): SpecCase {
  const run = () => compareTexts(base, revision, { baseName: "a.json", revisionName: "b.json" });
  return { id, title, kind: "drift", level: "must", rule: `spec/${rule}`, run };
}

export const keywordCases: readonly SpecCase[] = [
  ...ROWS.flatMap(([id, title, [request, answer], open, demand]) => [
    toCase(`request-gets-${id}`, `a request: ${title}`, request, [
      requestOf(open),
      requestOf({ ...open, ...demand }),
    ]),
    toCase(`answer-loses-${id}`, `no longer of an answer: ${title}`, answer, [
      answerOf({ ...open, ...demand }),
      answerOf(open),
    ]),
  ]),
  ...CHANGES.map(([id, title, rule, pair]) => toCase(id, title, rule, pair)),
];
