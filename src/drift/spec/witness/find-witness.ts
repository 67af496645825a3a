import type { ErrorObject, ValidateFunction } from "ajv";
import type { JsonObject } from "../../../lib/json.ts";
import { createAjv, schemaReference } from "../../../spec/schema.ts";
import { toViolation } from "../../../spec/violation.ts";
import { candidatesOfBoth } from "./candidates.ts";

/** A schema of one side. */
interface SideSchema {
  readonly side: "base" | "revision";
  readonly pointer: string;
}

/** A value that one schema accepts and another one refuses; the validator said both. */
export interface FoundWitness {
  readonly value: unknown;
  readonly accepting: SideSchema;
  readonly refusing: SideSchema;
  readonly reason: string;
}

interface WitnessQuestion {
  readonly accepting: SideSchema;
  readonly refusing: SideSchema;
  readonly isShownBy: (error: ErrorObject) => boolean;
}

export type FindWitness = (question: WitnessQuestion) => FoundWitness | undefined;

/** As many values are tried before a search ends without a witness. */
const MOST_CANDIDATES = 4000;

/** Searches values that tell two schemas apart. What it does not find may still exist. */
export function createFindWitness(
  documents: Readonly<Record<"base" | "revision", JsonObject>>,
): FindWitness {
  const compilers = {
    base: createCompiler(documents.base),
    revision: createCompiler(documents.revision),
  };

  return ({ accepting, refusing, isShownBy }) => {
    const accepts = compilers[accepting.side](accepting.pointer);
    const refuses = compilers[refusing.side](refusing.pointer);
    if (!accepts || !refuses) return undefined;
    let count = 0;
    const values = candidatesOfBoth(
      [documents[accepting.side], accepting.pointer],
      [documents[refusing.side], refusing.pointer],
    );
    for (const value of values) {
      count += 1;
      if (count > MOST_CANDIDATES) return undefined;
      if (!accepts(value) || refuses(value)) continue;
      const error = refuses.errors?.find(isShownBy);
      if (error) return { value, accepting, refusing, reason: reasonOf(error) };
    }
    return undefined;
  };
}

function reasonOf(error: ErrorObject): string {
  const { pointer, message } = toViolation(error);
  return pointer === "" ? `the value ${message}` : `"${pointer}" ${message}`;
}

/** A schema that Ajv cannot compile proves nothing. */
function createCompiler(document: JsonObject) {
  const lenient = {
    strict: false,
    logger: false,
    validateSchema: false,
    allErrors: true,
  } as const;
  let ajv: ReturnType<typeof createAjv> | undefined;
  const known = new Map<string, ValidateFunction | undefined>();

  function compile(pointer: string): ValidateFunction | undefined {
    try {
      ajv ??= createAjv(document, false, lenient);
      return ajv.compile({ $ref: schemaReference(pointer) });
    } catch {
      return undefined;
    }
  }

  return (pointer: string) => {
    if (!known.has(pointer)) known.set(pointer, compile(pointer));
    return known.get(pointer);
  };
}
