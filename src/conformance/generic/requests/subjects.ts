import type { Operation } from "../../../spec/operation.ts";
import { createSampler } from "../../../spec/sample/sampler.ts";
import { createRouter } from "../../../spec/router.ts";
import type { Spec } from "../../../spec/spec.ts";
import type { Suite } from "../../suite.ts";
import type { Origin } from "./base-request.ts";
import { creatorsOf } from "./creation.ts";
import {
  type Access,
  admit,
  type Credentials,
  isGuarded,
  isOpenedByHeaders,
  NO_CREDENTIALS,
  wrongCredentials,
} from "./credentials.ts";
import { wayToOperation } from "./way-to-operation.ts";
import { createSubject, type Creation, type Intrusion, type Subject } from "./subject.ts";

/** The operations of a spec, by what can be asked of them. */
export interface Subjects {
  readonly open: readonly Subject[];
  /** Operations for which nobody gave credentials: their requests bear none. */
  readonly barred: readonly BarredSubject[];
}

export interface BarredSubject extends Subject {
  /** Names of the security schemes. */
  readonly schemes: readonly string[];
}

/** Methods that `fetch` does not send, since proxies take them. */
const UNSENDABLE = new Set(["TRACE", "CONNECT", "TRACK"]);

/** The operations that get generated requests: those with a sample. */
export function createSampledSubjects(spec: Spec, samples: Suite["samples"]): readonly Subject[] {
  const operations = spec.operations.filter(({ id }) => Object.hasOwn(samples, id));
  const make = createMaker(spec, operations);
  return operations.map((operation) => make(operation, NO_CREDENTIALS, [samples[operation.id]]));
}

/** All operations: nobody vouches for an API that is judged by its spec alone. */
export function createSubjects(spec: Spec, access: Access): Subjects {
  const operations = spec.operations.filter(({ method }) => !UNSENDABLE.has(method));
  const make = createMaker(access.requestSpec ?? spec, operations);
  const open: Subject[] = [];
  const barred: BarredSubject[] = [];
  for (const operation of operations) {
    const admission = admit(operation, access);
    const intrusions = isOpenedByHeaders(operation, access) ? [] : intrusionsOf(operation, make);
    if (admission.kind === "barred") {
      barred.push({ ...make(operation, NO_CREDENTIALS), intrusions, schemes: admission.schemes });
    } else open.push({ ...make(operation, admission.credentials), intrusions });
  }
  return {
    open: open.map((subject) => ({ ...subject, creations: creationsOf(subject, open) })),
    barred,
  };
}

type Maker = (
  operation: Operation,
  credentials: Credentials,
  given?: readonly unknown[],
) => Subject;

function createMaker(spec: Spec, operations: readonly Operation[]): Maker {
  const origin: Origin = { spec, sampler: createSampler(spec) };
  const routes = spec.operations.map((operation) => ({
    operation: { ...operation, paths: [wayToOperation(spec, operation)] },
  }));
  const router = createRouter(routes);
  const firsts = new Map<string, Operation>();
  for (const operation of operations) {
    if (!firsts.has(operation.path)) firsts.set(operation.path, operation);
  }
  return (operation, credentials, given) =>
    createSubject(operation, {
      origin,
      credentials,
      given,
      isFirstOfPath: firsts.get(operation.path) === operation,
      router,
    });
}

function intrusionsOf(operation: Operation, make: Maker): readonly Intrusion[] {
  if (!isGuarded(operation)) return [];
  const wrong = wrongCredentials(operation);
  const isKnown = Object.values(wrong).some((pairs) => pairs.length > 0);
  return [
    ["without credentials", NO_CREDENTIALS] as const,
    ...(isKnown ? [["with wrong credentials", wrong] as const] : []),
  ].map(([name, credentials]) => {
    const { documented, base } = make(operation, credentials);
    return { name, draft: documented[0] ?? base };
  });
}

/** An example names something that exists, or so the document says; for the rest something is made. */
function creationsOf(
  { operation, hasExample }: Subject,
  subjects: readonly Subject[],
): readonly Creation[] {
  const operations = subjects.map((subject) => subject.operation);
  return creatorsOf(operation, operations).flatMap(([parameter, creator]): readonly Creation[] => {
    const subject = subjects.find((one) => one.operation === creator);
    if (!subject || subject.documented.length === 0 || hasExample(parameter)) return [];
    return [{ parameter, creator: subject }];
  });
}
