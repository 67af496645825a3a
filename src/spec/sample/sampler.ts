import type { Spec } from "../spec.ts";
import { readExamples } from "./examples.ts";
import { type Purpose, samplePlans } from "./plan.ts";
import { createSearch, type Found, type NearMiss } from "./search.ts";

/** Makes values that fit the schemas of one OpenAPI document. What it returns is shared: nobody changes it. */
export interface Sampler {
  /**
   * The documented examples of a media type, parameter or header by name, in order; one without a name is
   * `default`. They are as the document has them, whether they fit or not.
   */
  examplesAt(pointer: string): ReadonlyMap<string, unknown>;
  /** A value that fits the schema at a pointer, the same each time; undefined when none is found. */
  sampleAt(schemaPointer: string, purpose?: Purpose): unknown;
  /** A value that fits the schema at a pointer, the same for the same seed; undefined when none is found. */
  randomAt(schemaPointer: string, seed: number, purpose?: Purpose): unknown;
  /** What comes nearest, and why it does not fit, where `sampleAt` finds nothing; undefined where it finds something. */
  nearMissAt(schemaPointer: string, purpose?: Purpose): NearMiss | undefined;
}

const RESPONSE: Purpose = { direction: "response" };

/** Nothing is made before the first value that is asked for. */
export function createSampler(spec: Pick<Spec, "document" | "schemaAt">): Sampler {
  const search = createSearch(spec);
  const known = new Map<string, Found>();

  function find(pointer: string, purpose: Purpose): Found {
    const { direction = "", properties = "" } = purpose;
    const key = `${direction} ${properties} ${pointer}`;
    const found = known.get(key) ?? search(pointer, samplePlans(purpose));
    known.set(key, found);
    return found;
  }

  return {
    examplesAt: (pointer) => readExamples(spec.document, pointer),
    sampleAt: (pointer, purpose = RESPONSE) => valueOf(find(pointer, purpose)),
    randomAt: (pointer, seed, purpose = RESPONSE) =>
      valueOf(search(pointer, samplePlans(purpose, seed))),
    nearMissAt(pointer, purpose = RESPONSE) {
      const found = find(pointer, purpose);
      return found.kind === "none" ? found.nearMiss : undefined;
    },
  };
}

function valueOf(found: Found): unknown {
  return found.kind === "found" ? found.value : undefined;
}
