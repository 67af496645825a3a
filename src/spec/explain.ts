import type { ErrorObject, ValidateFunction } from "ajv";
import { asArray, isObject, type JsonObject } from "../lib/json.ts";
import { fromFragment, resolvePointer, toPointer } from "../lib/json-pointer.ts";
import { type DescribedError, describeError } from "./describe-error.ts";
import { traceSchema } from "./provenance.ts";
import { createAjv, schemaReference } from "./schema.ts";

/** One way in which a value breaks a schema, told so that somebody can act on it. */
export interface ExplainedViolation extends DescribedError {
  /** The way to the broken schema: each place with a reference, and the schema itself at the end. */
  readonly trail: readonly string[];
}

/** Tells every way in which a value breaks the schema at a pointer; of a union, those of the nearest branch. */
export type Explain = (schemaPointer: string, value: unknown) => readonly ExplainedViolation[];

type Problem = DescribedError & Partial<Pick<ExplainedViolation, "trail">>;

/** Compiles nothing before the first value that has to be explained. */
export function createExplain(document: JsonObject): Explain {
  let explain: Explain | undefined;
  return (schemaPointer, value) => {
    explain ??= compileExplain(document);
    return explain(schemaPointer, value);
  };
}

function compileExplain(document: JsonObject): Explain {
  // Verbose errors bear the schema that they come from, by which a union knows its own.
  const ajv = createAjv(document, { allErrors: true, verbose: true });
  const validators = new Map<string, ValidateFunction>();
  const pointers = new Map<unknown, string>();
  namePlaces(document, "", pointers);

  function compile(pointer: string): ValidateFunction {
    const known = validators.get(pointer);
    if (known) return known;
    const validate = ajv.compile({ $ref: schemaReference(pointer) });
    validators.set(pointer, validate);
    return validate;
  }

  function explain(schemaPointer: string, value: unknown): readonly ExplainedViolation[] {
    const validate = compile(schemaPointer);
    if (validate(value)) return [];
    const problems = withoutBranches(document, validate.errors ?? []).flatMap(explainError);
    return problems.map((problem) => {
      const own = traceSchema(document, schemaPointer, problem.pointer);
      return { ...problem, trail: problem.trail ?? own };
    });

    function explainError(error: ErrorObject): readonly Problem[] {
      const union = pointers.get(error.parentSchema);
      if (!isMissedUnion(error) || union === undefined) return [describeError(error)];
      const branches = asArray(error.schema).map((_, index) =>
        explain(`${union}/${error.keyword}/${index}`, error.data),
      );
      const way = traceSchema(document, schemaPointer, error.instancePath);
      return nearest(branches).map((violation) => ({
        ...violation,
        pointer: error.instancePath + violation.pointer,
        trail: [...new Set([...way, ...violation.trail])],
      }));
    }
  }

  return explain;
}

function namePlaces(value: unknown, pointer: string, found: Map<unknown, string>): void {
  if (typeof value !== "object" || value === null || found.has(value)) return;
  found.set(value, pointer);
  for (const [key, member] of Object.entries(value)) {
    namePlaces(member, pointer + toPointer([key]), found);
  }
}

/** Whether a value fits no branch; a `oneOf` that it fits twice has nothing more to tell. */
function isMissedUnion({ keyword, params }: ErrorObject): boolean {
  return keyword === "anyOf" || (keyword === "oneOf" && !Array.isArray(params["passingSchemas"]));
}

/** The errors without those from inside of a union, which Ajv puts before that of the union itself. */
function withoutBranches(
  document: JsonObject,
  errors: readonly ErrorObject[],
): readonly ErrorObject[] {
  const dropped = new Set<ErrorObject>();
  for (const [index, union] of [...errors.entries()].toReversed()) {
    if (dropped.has(union) || !isMissedUnion(union)) continue;
    const inside = new Set<unknown>();
    collectSchemas(document, union.schema, inside);
    for (const error of errors.slice(0, index)) {
      const isBelow = error.instancePath.startsWith(union.instancePath);
      if (isBelow && inside.has(error.parentSchema)) dropped.add(error);
    }
  }
  return errors.filter((error) => !dropped.has(error));
}

function collectSchemas(document: JsonObject, value: unknown, found: Set<unknown>): void {
  if (typeof value !== "object" || value === null || found.has(value)) return;
  found.add(value);
  for (const member of Object.values(value)) collectSchemas(document, member, found);
  const reference = isObject(value) ? value["$ref"] : undefined;
  if (typeof reference !== "string") return;
  collectSchemas(document, resolvePointer(document, fromFragment(reference)), found);
}

/** The branch that is missed by the least: a value of its kind, then its constants, then its properties. */
function nearest(
  branches: readonly (readonly ExplainedViolation[])[],
): readonly ExplainedViolation[] {
  const miss = (violations: readonly ExplainedViolation[]) =>
    violations.reduce((sum, violation) => sum + weightOf(violation), 0);
  return branches.toSorted((a, b) => miss(a) - miss(b))[0] ?? [];
}

function weightOf({ pointer, keyword }: ExplainedViolation): number {
  if (pointer === "") return 1000;
  if (keyword === "const" || keyword === "enum") return 10;
  return keyword === "required" ? 2 : 1;
}
