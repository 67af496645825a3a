import type { SchemaPair } from "../judged.ts";
import type { FindWitness, FoundWitness } from "./find-witness.ts";
import type { Demand } from "./is-shown-by.ts";

export interface Question extends Pick<Demand, "keywords" | "property"> {
  readonly direction: "request" | "response";
  /** The schemas that have to accept and to refuse the value. */
  readonly schemas: SchemaPair;
  /** The schemas that have the keywords, which may be further inside. */
  readonly places: SchemaPair;
}

/** A request that the base accepts and the revision refuses, or an answer the other way round. */
export function askForBreaking(
  findWitness: FindWitness,
  question: Question,
): FoundWitness | undefined {
  return ask(findWitness, question, question.direction === "request" ? "base" : "revision");
}

/** A request that is newly accepted, or an answer that no longer comes. */
export function askForHarmless(
  findWitness: FindWitness,
  question: Question,
): FoundWitness | undefined {
  return ask(findWitness, question, question.direction === "request" ? "revision" : "base");
}

function ask(
  findWitness: FindWitness,
  { schemas, places, keywords, property }: Question,
  accepting: keyof SchemaPair,
): FoundWitness | undefined {
  const refusing = accepting === "base" ? "revision" : "base";
  return findWitness({
    accepting: { side: accepting, pointer: schemas[accepting] },
    refusing: { side: refusing, pointer: schemas[refusing] },
    demand: {
      at: places[refusing],
      ...(keywords && { keywords }),
      ...(property !== undefined && { property }),
    },
  });
}
