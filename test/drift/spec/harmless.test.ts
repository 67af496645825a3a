import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareTexts, type Edit, edit } from "./compare-texts.ts";
import { answerOf, objectOf, requestOf } from "./message-spec.ts";
import { smallSpec } from "./small-spec.ts";

const rocketchat = readFileSync(
  new URL("../../../openapi/rocketchat.yaml", import.meta.url),
  "utf8",
);

const SCHEMAS = "/components/schemas";
const SESSIONS = "/paths/~1sessions/post";

const toSmall = (...edits: readonly Edit[]) => [smallSpec, edit(smallSpec, edits)] as const;
const text = { type: "string" };
const number = { type: "number" };
const one = objectOf({ a: text }, { required: ["a"] });
const other = objectOf({ b: text }, { required: ["b"] });

const loginForms = [
  "PasswordLogin",
  "LdapLogin",
  "TotpLogin",
  "UserLogin",
  "EmailLogin",
  "WrappedLogin",
  "ResumeLogin",
].map((name) => ({ $ref: `#/components/schemas/${name}` }));

const CASES: readonly (readonly [title: string, pair: readonly [string, string]])[] = [
  ["an optional property comes", toSmall([`${SCHEMAS}/Credentials/properties/more`, text])],
  ["an answer has one more property", toSmall([`${SCHEMAS}/User/properties/more`, text])],
  ["a limit of a request is lifted", toSmall([`${SESSIONS}/parameters/2/schema/maximum`, 500])],
  ["a parameter becomes text", toSmall([`${SESSIONS}/parameters/2/schema`, text])],
  [
    "an optional parameter comes",
    toSmall([`${SESSIONS}/parameters/4`, { name: "q", in: "query", schema: text }]),
  ],
  ["a status comes", toSmall([`${SESSIONS}/responses/409`, { description: "Twice" }])],
  [
    "an operation comes",
    toSmall(["/paths/~1new", { get: { responses: { "204": { description: "Done" } } } }]),
  ],
  ["an operation needs no credentials", toSmall(["/paths/~1users~1{userId}/get/security", []])],
  ["an operation becomes deprecated", toSmall([`${SESSIONS}/deprecated`, true])],
  [
    "oneOf becomes anyOf",
    [
      rocketchat,
      edit(rocketchat, [
        [`${SCHEMAS}/LoginRequest/oneOf`, undefined],
        [`${SCHEMAS}/LoginRequest/anyOf`, loginForms],
      ]),
    ],
  ],
  ["a request may have a second form", [requestOf(one), requestOf({ anyOf: [one, other] })]],
  ["an answer has one form less", [answerOf({ anyOf: [one, other] }), answerOf(one)]],
  ["a request takes any type", [requestOf(objectOf({ a: text })), requestOf(objectOf({ a: {} }))]],
  ["an answer gets a type", [answerOf(objectOf({ a: {} })), answerOf(objectOf({ a: text }))]],
  ["a request takes numbers", [requestOf({ type: "integer" }), requestOf(number)]],
  ["an answer has whole numbers", [answerOf(number), answerOf({ type: "integer" })]],
  [
    "a pattern of a request widens",
    [requestOf({ ...text, pattern: "^[a-z]+$" }), requestOf({ ...text, pattern: "^[a-z0-9]+$" })],
  ],
  [
    "a pattern is written otherwise",
    [
      requestOf({ ...text, pattern: "^[0-9]+$" }),
      requestOf({ ...text, pattern: String.raw`^\d+$` }),
    ],
  ],
  [
    "a bound of whole numbers is written otherwise",
    [
      requestOf({ type: "integer", minimum: 1 }),
      requestOf({ type: "integer", exclusiveMinimum: 0 }),
    ],
  ],
  [
    "a property needs fewer others",
    [
      requestOf(objectOf({}, { dependentRequired: { a: ["b", "c"] } })),
      requestOf(objectOf({}, { dependentRequired: { a: ["b"] } })),
    ],
  ],
  [
    "a list of an answer gets demands on its first items",
    [answerOf({ type: "array" }), answerOf({ type: "array", prefixItems: [text] })],
  ],
  [
    "a list of a request may be longer than its first items",
    [
      requestOf({ type: "array", prefixItems: [text], items: false }),
      requestOf({ type: "array", prefixItems: [text] }),
    ],
  ],
  [
    "a read-only property of a request becomes required",
    [
      requestOf(objectOf({ a: { ...text, readOnly: true } })),
      requestOf(objectOf({ a: { ...text, readOnly: true } }, { required: ["a"] })),
    ],
  ],
];

describe("a harmless change", () => {
  it.concurrent.each(CASES)("breaks nobody: %s", async (_, [base, revision]) => {
    const { checks } = await compareTexts(base, revision);
    const findings = checks.flatMap((check) => check.findings);
    expect(findings.filter(({ level }) => level === "must")).toEqual([]);
    expect(findings.filter(({ witness }) => witness !== undefined)).toEqual([]);
  });
});
