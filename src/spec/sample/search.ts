import type { Spec } from "../spec.ts";
import type { SchemaCheck, Violation } from "../violation.ts";
import { type Choices, createChoices } from "./choices.ts";
import type { Plan } from "./plan.ts";
import { makeValue } from "./values/make-value.ts";
import { createDrawMatch } from "./values/patterns.ts";

/** A value that does not fit, and why, in a part of a sentence. */
export interface NearMiss {
  /** Undefined when the schema needs itself, so that no value of it ends. */
  readonly value: unknown;
  readonly reason: string;
}

export type Found =
  | { readonly kind: "found"; readonly value: unknown }
  | { readonly kind: "none"; readonly nearMiss: NearMiss };

/** As many values are made by one plan before the next one is tried. */
const MOST_ATTEMPTS = 40;

const NOTHING: NearMiss = {
  value: undefined,
  reason: "the schema needs itself, or allows nothing",
};

/** Finds the first value that fits the schema at a pointer, by the first plan that makes one. */
export function createSearch({
  document,
  schemaAt,
}: Pick<Spec, "document" | "schemaAt">): (pointer: string, plans: readonly Plan[]) => Found {
  const drawMatch = createDrawMatch();

  /** Makes a value, lets the validator say where it is wrong, and makes that part in another way. */
  function follow(plan: Plan, pointer: string, check: SchemaCheck): Found {
    const choices = createChoices();
    let nearMiss = NOTHING;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const value = makeValue({ document, pointer, plan, choices, attempt, drawMatch });
      if (value === undefined) break;
      const violations = check(value);
      if (violations.length === 0) return { kind: "found", value };
      if (attempt === 0) nearMiss = { value, reason: describe(violations) };
      if (!advance(choices, violations, attempt)) break;
    }
    return { kind: "none", nearMiss };
  }

  return (pointer, plans) => {
    const check = findCheck(schemaAt, pointer);
    let nearMiss = NOTHING;
    for (const plan of plans) {
      const found = follow(plan, pointer, check);
      if (found.kind === "found") return found;
      if (nearMiss === NOTHING) ({ nearMiss } = found);
    }
    return { kind: "none", nearMiss };
  };
}

/** A spec that is compiled ahead of time has no checks of schemas inside of others: nobody can judge their values. */
function findCheck(schemaAt: Spec["schemaAt"], pointer: string): SchemaCheck {
  try {
    return schemaAt(pointer);
  } catch {
    return () => [];
  }
}

/**
 * The errors of a union end with that of the union itself, and those before it may come from a branch that was
 * not meant: the innermost part and the union take turns.
 */
function advance(choices: Choices, violations: readonly Violation[], attempt: number): boolean {
  const pointers = violations.map(({ pointer }) => pointer);
  const innermost = pointers.toSorted((a, b) => b.length - a.length)[0] ?? "";
  const last = pointers.at(-1) ?? "";
  const [first, second] = attempt % 2 === 0 ? [innermost, last] : [last, innermost];
  return choices.advance(first) || choices.advance(second);
}

function describe(violations: readonly Violation[]): string {
  const { pointer, message } = violations.at(-1) ?? { pointer: "", message: "does not fit" };
  return pointer === "" ? `the value ${message}` : `"${pointer}" ${message}`;
}
