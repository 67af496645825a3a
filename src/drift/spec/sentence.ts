import type { Level } from "../../report/finding.ts";
import type { Change } from "./oasdiff/change.ts";
import { type Subject, toName } from "./place/subject.ts";

interface Words {
  /** `POST /login`, with the status of the answer that changed. */
  readonly operation: string;
  /** What the change is about: "`data.me`", "the query parameter `q`". */
  readonly thing: string;
  /** The change as oasdiff tells it. */
  readonly text: string;
}

/** Who breaks and how, by the check of oasdiff; the first that fits. */
const SENTENCES: readonly (readonly [RegExp, (words: Words) => string])[] = [
  [
    /^api-(?:path-)?removed-/,
    ({ operation }) => `Clients that call ${operation} no longer reach it`,
  ],
  [/^webhook-removed/, ({ text }) => `Receivers of a webhook no longer hear of it: ${text}`],
  [
    /^api-operation-id-removed/,
    ({ operation, text }) =>
      `Code generated from the spec has ${operation} under another name: ${text}`,
  ],
  [
    /^response-(?:required|optional)-property-removed/,
    ({ operation, thing }) => `Clients that read ${thing} of ${operation} no longer find it`,
  ],
  [
    /^response-property-became-optional/,
    ({ operation, thing }) => `Clients that read ${thing} of ${operation} may not find it`,
  ],
  [
    /^response-.*-became-nullable/,
    ({ operation, thing }) => `Clients that read ${thing} of ${operation} may get null`,
  ],
  [
    /^response-.*(?:enum-value-added|one-of-added)/,
    ({ operation, thing, text }) =>
      `Clients that tell the values of ${thing} of ${operation} apart may get one that they do not know: ${text}`,
  ],
  [
    /^response-.*type-(?:changed|generalized)/,
    ({ operation, thing, text }) =>
      `Clients that read ${thing} of ${operation} get another type than they expect: ${text}`,
  ],
  [
    /^response-success-status-removed/,
    ({ operation }) => `Clients that wait for this answer of ${operation} no longer get it`,
  ],
  [
    /^response-media-type-removed/,
    ({ operation, text }) =>
      `Clients of ${operation} no longer get the media type they read: ${text}`,
  ],
  [
    /^(?:required-|optional-)?response-header-(?:removed|became-optional)/,
    ({ operation, thing }) => `Clients that read ${thing} of ${operation} may not find it`,
  ],
  [
    /^(?:new-required-request-|request-(?:parameter|property|body)-became-required|request-body-added-required|new-request-path)/,
    ({ operation, thing }) => `Clients that call ${operation} without ${thing} are refused`,
  ],
  [
    /^request-(?:parameter|property|body)-removed/,
    ({ operation, thing }) => `Clients that send ${thing} to ${operation} are no longer understood`,
  ],
  [
    /^request-body-media-type-removed/,
    ({ operation, text }) => `Clients that send ${operation} this media type are refused: ${text}`,
  ],
  [
    /^request-.*-became-not-nullable/,
    ({ operation, thing }) => `Clients that send null as ${thing} to ${operation} are refused`,
  ],
];

/** A plain sentence on who breaks and how. */
export function toSentence(change: Change, subject: Subject, level: Level): string {
  const operation = `\`${[change.operation, change.path].filter(Boolean).join(" ")}\``;
  const status = subject.part.kind === "response" ? subject.part.status : undefined;
  const words: Words = {
    operation: status === undefined ? operation : `${operation} (${status})`,
    thing: nameThing(subject),
    text: change.text,
  };
  if (level === "info") return `Nobody breaks at ${words.operation}: ${change.text}.`;
  const own = SENTENCES.find(([pattern]) => pattern.test(change.id))?.[1];
  return `${(own ?? general(subject))(words)}.`;
}

function general({ part: { kind } }: Subject): (words: Words) => string {
  switch (kind) {
    case "operation":
      return ({ operation, text }) => `Clients of ${operation} meet a change: ${text}`;
    case "response":
      return ({ operation, thing, text }) =>
        `Clients that read ${thing} of ${operation} may meet what the base excludes: ${text}`;
    case "parameter":
    case "request-body":
      return ({ operation, thing, text }) =>
        `Clients that send what the base allows as ${thing} to ${operation} are refused: ${text}`;
  }
}

function nameThing({ part, property }: Subject): string {
  const name = toName(property);
  if (part.kind === "parameter") {
    const parameter = `the ${part.in} parameter \`${part.name}\``;
    return name === "" ? parameter : `\`${name}\` of ${parameter}`;
  }
  if (part.kind === "response" && part.header !== undefined) return `the header \`${part.header}\``;
  return name === "" ? "the body" : `\`${name}\``;
}
