import { asObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import type { MediaTypeObject, Operation } from "../../../spec/operation.ts";
import { isPromised } from "../../../spec/provenance.ts";
import { follow } from "../../../spec/reference.ts";
import type {
  BodyClaim,
  Claim,
  ExampleClaim,
  OperationClaim,
  ResponseClaim,
} from "../read/claims.ts";
import { compareExamples, type ExampleComparison } from "./compare-examples.ts";
import { compareFields, type FieldComparison } from "./compare-fields.ts";
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
  readonly claim: BodyClaim;
  readonly content: readonly PromisedMedia[];
  readonly fields: FieldComparison;
  readonly examples: ExampleComparison;
}

interface Sides extends Pick<BodyPair, "operation" | "name" | "isRequest" | "pointer" | "line"> {
  readonly claim: BodyClaim;
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
    return compareBody(document, {
      operation,
      name,
      isRequest: false,
      pointer,
      content,
      claim,
      line,
    });
  });
}

/** A response that a table lists and nothing else on the page describes. */
function toEmpty({ value, line }: Claim<string>): ResponseClaim {
  return { status: value, line, shapes: [], examples: [] };
}

/** The status of the spec that a page means: itself, or by `success` the first that it promises. */
export function toStatus(status: string, { responses }: Operation): string {
  if (status !== "success") return status.toUpperCase().replace("DEFAULT", "default");
  return responses.find((each) => each.status.startsWith("2"))?.status ?? status;
}

function compareBody(document: JsonObject, sides: Sides): BodyPair {
  const content = sides.content.map((media) => toPromised(document, sides.pointer, media));
  const examples = listSpecExamples(document, sides.pointer, sides.content);
  return {
    ...sides,
    content,
    fields: mergeFields(document, sides, content),
    examples: compareExamples(sides.claim.examples, examples),
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
  { claim, line }: Sides,
  content: readonly PromisedMedia[],
): FieldComparison {
  const promised = content.filter((media) => media.isPromised);
  const groups = Map.groupBy(promised, ({ schema, pointer }) =>
    schema === undefined ? pointer : follow(document, schema).pointer,
  );
  const compared = [...groups.values()].map((members, index) => {
    const types = new Set(members.map(({ mediaType }) => mediaType));
    const shapes = claim.shapes.filter(({ mediaType }) =>
      mediaType === undefined ? index === 0 : types.has(mediaType),
    );
    const schema = members.find((each) => each.schema !== undefined)?.schema;
    const isElsewhere = shapes.length === 0 && claim.shapes.length > 0;
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
export function shownTypes(examples: readonly ExampleClaim[]): ReadonlySet<string> {
  return new Set(examples.flatMap(({ mediaType }) => mediaType ?? []));
}
