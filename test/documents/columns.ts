import { pathToFileURL } from "node:url";
import { loadSpec, type Spec } from "../../src/spec/spec.ts";
import { playDocumented } from "./mocked.ts";
import { playOwnSuite } from "./own-mock.ts";

/** What a column says of one document. */
export interface Cell {
  readonly text: string;
  /** Whether the document did well; absent where there is nothing to do well. */
  readonly isGood?: boolean;
  /** What falls short, in short. */
  readonly notes?: readonly string[];
}

/** Something that is measured of every document. */
export interface Column {
  readonly title: string;
  measure(subject: Subject): Promise<Cell> | Cell;
}

/** A document, loaded. */
export interface Subject {
  readonly file: string;
  readonly spec: Spec;
  readonly loadMs: number;
}

/** Throws when the document does not load. */
export async function loadSubject(file: string): Promise<Subject> {
  const start = performance.now();
  const spec = await loadSpec(pathToFileURL(file));
  return { file, spec, loadMs: performance.now() - start };
}

/** In the order of the table; another measurement is another line. */
export const columns: readonly Column[] = [
  { title: "OpenAPI", measure: ({ spec }) => ({ text: String(spec.document["openapi"]) }) },
  { title: "operations", measure: ({ spec }) => ({ text: String(spec.operations.length) }) },
  { title: "warnings", measure: ({ spec }) => ({ text: String(spec.warnings.length) }) },
  {
    title: "loads",
    measure: ({ loadMs }) => ({ text: `${loadMs.toFixed(0)} ms`, isGood: true }),
  },
  { title: "all schemas compile", measure: compileAll },
  { title: "all operations mocked", measure: mockAll },
  { title: "mock passes its suite", measure: passSuite },
];

function compileAll({ spec }: Subject): Cell {
  const schemas = new Set(spec.operations.flatMap(schemasOf));
  const start = performance.now();
  for (const schema of schemas) spec.schemaAt(schema)(undefined);
  return { text: `${schemas.size} in ${(performance.now() - start).toFixed(0)} ms`, isGood: true };
}

async function mockAll(subject: Subject): Promise<Cell> {
  const answers = await playDocumented(subject);
  const { operations } = subject.spec;
  const mocked = operations.filter(({ id }) => answers.get(id) === "mocked");
  return {
    text: `${mocked.length} of ${operations.length}`,
    isGood: mocked.length === operations.length,
    notes: operations
      .filter((operation) => !mocked.includes(operation))
      .map(({ id }) => `${id}: ${answers.get(id) ?? "got no request"}`),
  };
}

async function passSuite(subject: Subject): Promise<Cell> {
  const start = performance.now();
  const { exitCode, requests, checks } = await playOwnSuite(subject, { failOn: "should" });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  return {
    text: `${exitCode === 0 ? "yes" : `exit ${exitCode}`}, ${requests} requests in ${seconds} s`,
    isGood: exitCode === 0,
    notes: checks
      .flatMap(({ findings }) => findings)
      .filter(({ level }) => level !== "info")
      .map(({ id, operationId = "", message }) => `${id} ${operationId}: ${message}`),
  };
}

function schemasOf({ parameters, requestBody, responses }: Spec["operations"][number]) {
  const content = [requestBody, ...responses].flatMap((part) => part?.content ?? []);
  const headers = responses.flatMap((response) => response.headers);
  return [...parameters, ...content, ...headers].flatMap(({ schema }) => schema ?? []);
}
