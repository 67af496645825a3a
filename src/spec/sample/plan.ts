/** What a sample is for. */
export interface Purpose {
  /** A request has no `readOnly` property, a response no `writeOnly` one; what is neither may have both. */
  readonly direction?: "request" | "response";
  /** Default: only `required` ones in a request, else `all` that are documented. */
  readonly properties?: "all" | "required";
}

/** One way to make a value. */
export interface Plan {
  /** The keyword of properties that are left out; absent: none is. */
  readonly hidden?: "readOnly" | "writeOnly";
  readonly properties: "all" | "required";
  /** Whether values are made up before the examples of a schema are taken. */
  readonly isRandom: boolean;
  readonly seed: number;
}

/** Made-up values of other seeds, when nothing else fits. */
const OTHER_SEEDS = [1, 2, 3];

/** The ways to make a sample, the one that was asked for first. Without a seed it is static. */
export function samplePlans({ direction, properties }: Purpose, seed?: number): readonly Plan[] {
  const asked: Plan = {
    ...(direction && { hidden: direction === "request" ? "readOnly" : "writeOnly" }),
    properties: properties ?? (direction === "request" ? "required" : "all"),
    isRandom: false,
    seed: 0,
  };
  // Whether a hidden property may be missing where it is required, only the check of the schema knows.
  const { hidden: _hidden, ...whole } = asked;
  const still: readonly Plan[] = [
    asked,
    whole,
    { ...whole, properties: asked.properties === "all" ? "required" : "all" },
  ];
  const random = [asked, whole].map((plan) => ({ ...plan, isRandom: true, seed: seed ?? 0 }));
  const others = OTHER_SEEDS.map((other) => ({ ...whole, isRandom: true, seed: other }));
  return seed === undefined ? [...still, ...others] : [...random, ...still, ...others];
}
