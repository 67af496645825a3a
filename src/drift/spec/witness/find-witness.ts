import type { ErrorObject, ValidateFunction } from "ajv";
import type { JsonObject } from "../../../lib/json.ts";
import { createAjv, schemaReference } from "../../../spec/schema.ts";
import { toViolation } from "../../../spec/violation.ts";
import { candidatesOfBoth } from "./candidates.ts";
import { createIsShownBy, type Demand } from "./is-shown-by.ts";

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
  /** What the value has to be refused by. */
  readonly demand: Demand;
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
  // A component that many operations use is asked for by each of them.
  const known = new Map<string, FoundWitness | undefined>();

  return (question) => {
    const key = JSON.stringify(question);
    if (!known.has(key)) known.set(key, search(question));
    return known.get(key);
  };

  function search({ accepting, refusing, demand }: WitnessQuestion): FoundWitness | undefined {
    const accepts = compilers[accepting.side](accepting.pointer);
    const refuses = compilers[refusing.side](refusing.pointer);
    if (!accepts || !refuses) return undefined;
    const isShownBy = createIsShownBy(documents[refusing.side], demand);
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
  }
}

function reasonOf(error: ErrorObject): string {
  const { pointer, message } = toViolation(error);
  return pointer === "" ? `the value ${message}` : `"${pointer}" ${message}`;
}

/** A schema that Ajv cannot compile proves nothing. */
function createCompiler(document: JsonObject) {
  let ajv: ReturnType<typeof createAjv> | undefined;
  const known = new Map<string, ValidateFunction | undefined>();

  function compile(pointer: string): ValidateFunction | undefined {
    try {
      ajv ??= createAjv(document, { allErrors: true, verbose: true });
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
