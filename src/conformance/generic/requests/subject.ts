import { toPointer } from "../../../lib/json-pointer.ts";
import { asObject, type JsonObject } from "../../../lib/json.ts";
import type { Operation } from "../../../spec/operation.ts";
import { follow } from "../../../spec/reference.ts";
import type { Spec } from "../../../spec/spec.ts";
import type { Draft } from "../../draft.ts";
import { isJson } from "../../../spec/documented.ts";
import { baseRequest } from "./base-request.ts";
import { encodeBody } from "./encode-body.ts";
import { examplesAt } from "./examples.ts";

/** A fitting JSON body of an operation, from which cases are made. */
export interface SampleBody {
  readonly value: unknown;
  /** Whether the spec allows a value in its place. */
  readonly fits: (value: unknown) => boolean;
  /** The request with a text in the place of its body. */
  readonly withBody: (body: string) => Draft;
  /** JSON Pointer of the schema; absent when there is none. */
  readonly schema?: string;
}

/** An operation with requests that fit the spec. */
export interface Subject {
  readonly spec: Spec;
  readonly operation: Operation;
  /** Without a body. */
  readonly base: Draft;
  /** Requests as documented, whole. */
  readonly documented: readonly Draft[];
  /** Absent when the operation takes no JSON, or none that fits could be made. */
  readonly body?: SampleBody;
  /** Whether it speaks for its path: of the operations of one path only the first does. */
  readonly isFirstOfPath: boolean;
  /** Whether requests may change something: nobody vouches for an API that is judged by its spec alone. */
  readonly mayChange: boolean;
}

/** Enough to see that more than one example works. */
const MOST_EXAMPLES = 2;

/** The operations that get generated cases: those with a sample, or without samples all of them. */
export function createSubjects(
  spec: Spec,
  samples: Readonly<Record<string, unknown>> | undefined,
): readonly Subject[] {
  const operations = spec.operations.filter(({ id }) => !samples || Object.hasOwn(samples, id));
  return operations.map((operation) => {
    const base = baseRequest(spec.document, operation);
    const bodies = bodiesOf(spec, operation, samples && [samples[operation.id]]);
    const json = bodies.find(({ mediaType }) => isJson(mediaType));
    const drafts = bodies.flatMap(({ mediaType, value }) => {
      const text = encodeBody(mediaType, value);
      return text === undefined ? [] : [withBody(base, mediaType, text)];
    });
    return {
      spec,
      operation,
      base,
      documented: operation.requestBody?.required === true || drafts.length > 0 ? drafts : [base],
      ...(json && { body: toSampleBody(spec, base, json) }),
      isFirstOfPath: operations.find(({ path }) => path === operation.path) === operation,
      mayChange: samples === undefined,
    };
  });
}

interface Body {
  readonly mediaType: string;
  readonly schema: string | undefined;
  readonly value: unknown;
}

/** Fitting bodies of the first media type that has any; JSON goes before the others. */
function bodiesOf(
  spec: Spec,
  operation: Operation,
  given: readonly unknown[] | undefined,
): readonly Body[] {
  const content = operation.requestBody?.content ?? [];
  const ordered = content.toSorted(
    (a, b) => Number(isJson(b.mediaType)) - Number(isJson(a.mediaType)),
  );
  for (const { mediaType, schema } of ordered) {
    const fits = (value: unknown) =>
      schema === undefined || spec.schemaAt(schema)(value).length === 0;
    const fitting = given ?? documentedValues(spec.document, operation, mediaType).filter(fits);
    const bodies = fitting.slice(0, MOST_EXAMPLES).map((value) => ({ mediaType, schema, value }));
    if (bodies.some(({ value }) => encodeBody(mediaType, value) !== undefined)) return bodies;
  }
  return [];
}

function documentedValues(
  document: JsonObject,
  operation: Operation,
  mediaType: string,
): readonly unknown[] {
  const { pointer, value } = follow(document, `${operation.pointer}/requestBody`);
  const key = Object.keys(asObject(value["content"])).find(
    (name) => name.toLowerCase() === mediaType,
  );
  return key === undefined ? [] : examplesAt(document, pointer + toPointer(["content", key]));
}

function toSampleBody(spec: Spec, base: Draft, body: Body): SampleBody {
  const { mediaType, schema, value } = body;
  return {
    value,
    fits: (other) => schema === undefined || spec.schemaAt(schema)(other).length === 0,
    withBody: (text) => withBody(base, mediaType, text),
    ...(schema !== undefined && { schema }),
  };
}

function withBody(base: Draft, mediaType: string, body: string): Draft {
  return { ...base, headers: { ...base.headers, "Content-Type": mediaType }, body };
}
