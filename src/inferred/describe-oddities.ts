import type { Spec } from "../spec/spec.ts";

/** As many as somebody reads. */
const SHOWN = 5;

/** What is odd about a document, for whoever starts its mock. */
export function describeOddities({ warnings }: Pick<Spec, "warnings">): readonly string[] {
  const shown = warnings
    .slice(0, SHOWN)
    .map(({ file, line, message }) => `${file}:${line}: ${message}`);
  const left = warnings.length - SHOWN;
  return left > 0 ? [...shown, `The document has ${left} more oddities.`] : shown;
}
