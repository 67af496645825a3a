import { asObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import type { MediaTypeObject, Operation } from "../../../spec/operation.ts";
import { isPromised } from "../../../spec/provenance.ts";
import { follow } from "../../../spec/reference.ts";
import type { BodyClaim, Claim, OperationClaim, ResponseClaim } from "../read/claims.ts";
import { compareExamples, type ExampleComparison } from "./compare-examples.ts";
import { compareFields, type FieldComparison } from "./compare-fields.ts";
import type { MeantShape } from "./match-shape.ts";
import { listSpecExamples } from "./spec-examples.ts";
import { listObjects } from "./spec-objects.ts";

interface PromisedMedia extends MediaTypeObject {
  readonly pointer: string;
  readonly isPromised: boolean;
}

/** One body, of the request or of a response, as the page and the spec have it. */
export interface BodyPair {
  readonly operation: Operation;
  /** For sentences: `the request`, `the 200 response`. */
  readonly name: string;
  readonly isRequest: boolean;
  /** Of the body in the spec. */
  readonly pointer: string;
  readonly line: number;
  /** Where the page first names it. */
  readonly firstLine: number;
  readonly claim: BodyClaim;
  readonly content: readonly PromisedMedia[];
  readonly fields: FieldComparison;
  readonly examples: ExampleComparison;
}

interface Sides extends Omit<BodyPair, "content" | "fields" | "examples"> {
  readonly content: readonly MediaTypeObject[];
}

export function pairRequest(
  document: JsonObject,
  claim: OperationClaim,
  operation: Operation,
): BodyPair {
  const site = `${operation.pointer}/requestBody`;
  const hasBody = resolvePointer(document, site) !== undefined;
  return compareBody(document, {
    operation,
    name: "the request",
    isRequest: true,
    pointer: hasBody ? follow(document, site).pointer : operation.pointer,
    line: claim.body?.line ?? claim.request.shapes[0]?.line ?? claim.line,
    firstLine: claim.line,
    claim: claim.request,
    content: operation.requestBody?.content ?? [],
  });
}

/** Compares the responses that both sides have; a result without a status is the first success. */
export function pairResponses(
  document: JsonObject,
  { responses, statuses = [] }: OperationClaim,
  operation: Operation,
): readonly BodyPair[] {
  return operation.responses.flatMap(({ status, pointer, content }) => {
    const isMeant = (said: string) => toStatus(said, operation) === status;
    const listed = statuses.find(({ value }) => isMeant(value));
    const claim = responses.find((each) => isMeant(each.status)) ?? (listed && toEmpty(listed));
    if (!claim) return [];
    const name = `the ${status} response`;
    const { line } = claim;
    const sides = { operation, name, isRequest: false, pointer, content, claim, line };
    return compareBody(document, { ...sides, firstLine: Math.min(line, listed?.line ?? line) });
  });
}

/** A response that a table lists and nothing else on the page describes. */
function toEmpty({ value, line }: Claim<string>): ResponseClaim {
  return { status: value, line, shapes: [], examples: [], unseen: [] };
}

/** The status of the spec that a page means: itself, or by `success` the first that it promises. */
export function toStatus(status: string, { responses }: Operation): string {
  if (status !== "success") return status.toUpperCase().replace("DEFAULT", "default");
  return responses.find((each) => each.status.startsWith("2"))?.status ?? status;
}

function compareBody(document: JsonObject, sides: Sides): BodyPair {
  const content = sides.content.map((media) => toPromised(document, sides.pointer, media));
  const specExamples = listSpecExamples(document, sides.pointer, sides.content);
  const examples = compareExamples(sides.claim.examples, specExamples);
  const shapes = sides.claim.shapes.map((shape) => ({
    shape,
    meant: shape.example && examples.twins.get(shape.example)?.value,
  }));
  const fields = mergeFields(document, { ...sides, shapes }, content);
  const isRead = sides.claim.examples.every(({ mistake }) => mistake === undefined);
  return {
    ...sides,
    content,
    // What cannot be read may have all that seems to be missing.
    examples: isRead ? examples : { ...examples, removed: [] },
    fields: isRead ? fields : { ...fields, removed: [] },
  };
}

function toPromised(document: JsonObject, body: string, media: MediaTypeObject): PromisedMedia {
  const written = Object.keys(asObject(resolvePointer(document, `${body}/content`)));
  const key = written.find((each) => each.toLowerCase() === media.mediaType) ?? media.mediaType;
  const pointer = body + toPointer(["content", key]);
  return { ...media, pointer, isPromised: isPromised(document, [pointer]) };
}

/** Media types of one schema are one body; what the page shows of no known type is of the first. */
function mergeFields(
  document: JsonObject,
  { shapes: all, line }: Pick<Sides, "line"> & { readonly shapes: readonly MeantShape[] },
  content: readonly PromisedMedia[],
): FieldComparison {
  const promised = content.filter((media) => media.isPromised);
  const groups = Map.groupBy(promised, ({ schema, pointer }) =>
    schema === undefined ? pointer : follow(document, schema).pointer,
  );
  const compared = [...groups.values()].map((members, index) => {
    const types = new Set(members.map(({ mediaType }) => mediaType));
    const shapes = all.filter(({ shape: { mediaType } }) =>
      mediaType === undefined ? index === 0 : types.has(mediaType),
    );
    const schema = members.find((each) => each.schema !== undefined)?.schema;
    const isElsewhere = shapes.length === 0 && all.length > 0;
    const objects =
      schema === undefined || isElsewhere
        ? []
        : listObjects(document, { pointer: schema, isPromised: true });
    return compareFields(isElsewhere ? [] : shapes, objects, line);
  });
  return {
    known: compared.flatMap(({ known }) => known),
    added: compared.flatMap(({ added }) => added),
    removed: compared.flatMap(({ removed }) => removed),
    moved: compared.flatMap(({ moved }) => moved),
  };
}

/** Whether the page, and not only servers in use, has a response with this status. */
export function isStatusPromised(
  document: JsonObject,
  operation: Operation,
  { pointer, status }: Operation["responses"][number],
): boolean {
  const written = Object.keys(
    asObject(resolvePointer(document, `${operation.pointer}/responses`)),
  ).find((each) => each.toUpperCase() === status.toUpperCase());
  const site = operation.pointer + toPointer(["responses", written ?? status]);
  return isPromised(document, [site, pointer]);
}

/** Media types that the page shows for a body. */
export function shownTypes({ examples, unseen }: BodyClaim): readonly Claim<string>[] {
  const seen = examples.flatMap(({ mediaType, line }) =>
    mediaType === undefined ? [] : { value: mediaType, line },
  );
  return [...seen, ...unseen];
}
