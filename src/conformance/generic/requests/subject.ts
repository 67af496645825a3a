import { isJson } from "../../../spec/documented.ts";
import type { Operation, Parameter } from "../../../spec/operation.ts";
import type { Router } from "../../../spec/router.ts";
import type { Spec } from "../../../spec/spec.ts";
import type { Draft } from "../../draft.ts";
import { baseRequest, fillPath, type Origin, sampleValue, type ValueOf } from "./base-request.ts";
import { bodiesOf, type Body } from "./bodies.ts";
import type { Credentials } from "./credentials.ts";
import { fits } from "./fits.ts";

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

/** A request that must not be let in, by a name that says why. */
export interface Intrusion {
  readonly name: string;
  readonly draft: Draft;
}

/** A request that makes what a parameter of a path names. */
export interface Creation {
  readonly parameter: Parameter;
  readonly creator: Subject;
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
  /** Whether the spec has an operation of a method that takes the path of the request, by whichever template. */
  readonly isDocumentedMethod: (method: string) => boolean;
  /** Whether requests may change something: nobody vouches for an API that is judged by its spec alone. */
  readonly mayChange: boolean;
  /** Requests without credentials, and with wrong ones; absent when it asks for none, or they are always sent. */
  readonly intrusions?: readonly Intrusion[];
  /** What makes the things that its path names, from left to right. */
  readonly creations: readonly Creation[];
  /** Whether the document shows a value of a parameter. */
  readonly hasExample: (parameter: Parameter) => boolean;
  /** The request with other values of parameters in its path, by name, as far as those fit. */
  readonly withPath: (draft: Draft, values: ReadonlyMap<string, string>) => Draft;
}

/** What a subject is made of besides its operation. */
export interface SubjectParts {
  readonly origin: Origin;
  readonly credentials: Credentials;
  /** A body that somebody vouches for. */
  readonly given: readonly unknown[] | undefined;
  readonly isFirstOfPath: boolean;
  readonly router: Router<{ readonly operation: Operation }>;
}

export function createSubject(operation: Operation, parts: SubjectParts): Subject {
  const { origin, credentials, given, isFirstOfPath, router } = parts;
  const valueOf: ValueOf = (parameter) => sampleValue(parameter, origin);
  const { spec } = origin;
  const base = baseRequest({ operation, spec }, credentials, valueOf);
  // `fetch` sends no body with them (RFC 9110, section 9.3.1: it has no meaning there).
  const isBodiless = operation.method === "GET" || operation.method === "HEAD";
  const bodies = isBodiless ? [] : bodiesOf(operation, given, origin);
  const json = bodies.find(({ type }) => isJson(type));
  const drafts = bodies.map(({ type, text }) => withBody(base, type, text));
  const needsBody = operation.requestBody?.required === true && !isBodiless;
  return {
    spec,
    operation,
    base,
    documented: needsBody || drafts.length > 0 ? drafts : [base],
    ...(json && { body: toSampleBody(spec, base, json) }),
    isFirstOfPath,
    isDocumentedMethod: (method) => isFound(router, method, base),
    mayChange: given === undefined,
    creations: [],
    hasExample: ({ pointer }) => origin.sampler.examplesAt(pointer).size > 0,
    withPath: (draft, values) => {
      const [, query = ""] = /(\?.*)$/s.exec(draft.path) ?? [];
      const path = fillPath({ operation, spec }, (parameter: Parameter) => {
        const value = values.get(parameter.name);
        const isFitting = value !== undefined && isReadAs(parameter, value, spec);
        return isFitting ? value : valueOf(parameter);
      });
      return { ...draft, path: path + query };
    },
  };
}

function isFound(router: SubjectParts["router"], method: string, { path }: Draft): boolean {
  const [bare = ""] = path.split("?");
  return router.match(method, bare).kind === "found";
}

/** Whether a text of a path is a value of a parameter, as text or as number. */
function isReadAs({ schema }: Parameter, text: string, spec: Spec): boolean {
  return schema === undefined || fits(spec, schema, text) || fits(spec, schema, Number(text));
}

function toSampleBody(spec: Spec, base: Draft, { type, value, schema }: Body): SampleBody {
  return {
    value,
    fits: (other) => schema === undefined || fits(spec, schema, other),
    withBody: (text) => withBody(base, type, text),
    ...(schema !== undefined && { schema }),
  };
}

function withBody(base: Draft, type: string, body: string): Draft {
  return { ...base, headers: { ...base.headers, "Content-Type": type }, body };
}
