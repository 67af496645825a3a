import type { Level } from "../../../report/finding.ts";
import type { Change } from "../oasdiff/change.ts";
import { type Subject, toName } from "../place/subject.ts";
import { tellCheck } from "./describe-check.ts";
import type { Values } from "./verbs.ts";

interface Words {
  /** `POST /login`, with the status of the answer that changed. */
  readonly operation: string;
  /** What the change is about: "`data.me`", "the query parameter `q`". */
  readonly thing: string;
  /** What changed, to follow a colon. */
  readonly told: string;
}

/** Who breaks and how, by the check of oasdiff; the first that fits. */
const SENTENCES: readonly (readonly [RegExp, (words: Words) => string])[] = [
  [
    /^api-(?:path-)?removed-|^api-path-sunset-parse/,
    ({ operation }) => `Clients that call ${operation} no longer reach it`,
  ],
  [/^webhook-removed/, ({ operation }) => `Receivers of ${operation} no longer hear of it`],
  [
    /^api-operation-id-removed/,
    ({ operation }) => `Code generated from the spec has ${operation} under another name`,
  ],
  [
    /^request-.*-default-value-/,
    ({ operation, thing, told }) =>
      `Clients that leave out ${thing} of ${operation} are treated otherwise: ${told}`,
  ],
  [
    /^response-.*-became-write-only/,
    ({ operation, thing }) => `Clients that read ${thing} of ${operation} no longer find it`,
  ],
  [
    /^request-.*-became-read-only/,
    ({ operation, thing }) => `Clients that send ${thing} to ${operation} are no longer understood`,
  ],
  [
    /^request-.*-became-not-read-only/,
    ({ operation, thing }) => `Clients that call ${operation} without ${thing} are refused`,
  ],
  [
    /^response-(?:required|optional)-.*property-removed/,
    ({ operation, thing }) => `Clients that read ${thing} of ${operation} no longer find it`,
  ],
  [
    /^response-.*property-became-optional/,
    ({ operation, thing }) => `Clients that read ${thing} of ${operation} may not find it`,
  ],
  [
    /^response-.*-became-nullable/,
    ({ operation, thing }) => `Clients that read ${thing} of ${operation} may get null`,
  ],
  [
    /^response-.*(?:enum-value-added|(?:one|any)-of-added)/,
    ({ operation, thing, told }) =>
      `Clients that tell the values of ${thing} of ${operation} apart may get one that they do not know: ${told}`,
  ],
  [
    /^response-.*(?:type-(?:changed|generalized)|types-widened)/,
    ({ operation, thing, told }) =>
      `Clients that read ${thing} of ${operation} get another type than they expect: ${told}`,
  ],
  [
    /deprecated-sunset-|sunset-d/,
    ({ operation, told }) => `Clients of ${operation} have other notice of what is to go: ${told}`,
  ],
  [
    /^response-success-status-removed/,
    ({ operation }) => `Clients that wait for this answer of ${operation} no longer get it`,
  ],
  [
    /^response-media-type-removed/,
    ({ operation, thing }) =>
      `Clients of ${operation} no longer get the media type that they read${thing}`,
  ],
  [
    /^(?:required-|optional-)?response-header-(?:removed|became-optional)/,
    ({ operation, thing }) => `Clients that read ${thing} of ${operation} may not find it`,
  ],
  [
    /^(?:new-required-request-|new-request-path|request-(?:parameter|property|body|header-property)-became-required|request-body-added-required)/,
    ({ operation, thing }) => `Clients that call ${operation} without ${thing} are refused`,
  ],
  [
    /^request-(?:(?:parameter|property|body)-removed|parameter-sunset-parse)/,
    ({ operation, thing }) => `Clients that send ${thing} to ${operation} are no longer understood`,
  ],
  [
    /^request-body-media-type-removed/,
    ({ operation, thing }) => `Clients that send ${operation} this media type are refused${thing}`,
  ],
  [
    /^request-.*-became-not-nullable/,
    ({ operation, thing }) => `Clients that send null as ${thing} to ${operation} are refused`,
  ],
];

/** Checks that are about a media type as such. */
const MEDIA_TYPES = /^(?:request-body|response)-media-type-(?:added|removed)$/;

interface Verdict extends Values {
  readonly level: Level;
}

/** A plain sentence on who breaks and how. */
export function toSentence(change: Change, subject: Subject, verdict: Verdict): string {
  const words = toWords(change, subject, verdict);
  if (verdict.level === "info") {
    return `Nobody breaks at ${messageOf(words, subject)}: ${about(words, subject)}.`;
  }
  const own = SENTENCES.find(([pattern]) => pattern.test(change.id))?.[1];
  return `${(own ?? general(subject))(words)}.`;
}

function toWords(change: Change, subject: Subject, verdict: Verdict): Words {
  const operation = nameOperation(change);
  const status = subject.part.kind === "response" ? subject.part.status : undefined;
  return {
    operation: status === undefined ? operation : `${operation} (${status})`,
    thing: MEDIA_TYPES.test(change.id) ? nameMedia(change) : nameThing(subject),
    told: tellCheck(change.id, verdict),
  };
}

/** A request may stay good where an answer of the same operation does not. */
function messageOf({ operation }: Words, { part }: Subject): string {
  if (part.kind === "operation") return operation;
  return part.kind === "response" ? `an answer of ${operation}` : `a request to ${operation}`;
}

function nameOperation({ operation, path, text }: Change): string {
  if (path !== undefined) return `\`${[operation, path].filter(Boolean).join(" ")}\``;
  return `the webhook \`${/`(?<name>[^`]*)`/.exec(text)?.groups?.["name"] ?? ""}\``;
}

/** "`q`: the maximum rose from 4 to 12" */
function about({ thing, told }: Words, { part }: Subject): string {
  if (part.kind === "operation" || thing === "") return told;
  if (thing.startsWith(":")) return `${told}${thing}`;
  return part.kind === "response" && thing === "the body" ? told : `${thing}: ${told}`;
}

function general({ part: { kind } }: Subject): (words: Words) => string {
  switch (kind) {
    case "operation":
      return ({ operation, told }) => `Clients of ${operation} meet a change: ${told}`;
    case "response":
      return ({ operation, thing, told }) =>
        `Clients that read ${thing} of ${operation} may meet what the base excludes: ${told}`;
    case "parameter":
    case "request-body":
      return ({ operation, thing, told }) =>
        `Clients that send what the base allows as ${thing} to ${operation} are refused: ${told}`;
  }
}

/** The media type that came or went; oasdiff has it in its words alone. */
function nameMedia({ text }: Change): string {
  const name = /[`' ](?<name>[\w.*+-]+\/[\w.*+-]+)/.exec(text)?.groups?.["name"];
  return name === undefined ? "" : `: \`${name}\``;
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
