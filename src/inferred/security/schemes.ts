import type { Operation, SecurityScheme } from "../../spec/operation.ts";

/** The security schemes that operations ask for, each once, in the order of the document. */
export function listSchemes(operations: readonly Operation[]): readonly SecurityScheme[] {
  const schemes = operations.flatMap(({ security }) => security.flat());
  return [...new Map(schemes.map((scheme) => [scheme.name, scheme])).values()];
}

/** A sentence for each scheme that is not imitated: whoever asks is let in. */
export function warnOfSchemes(api: string, schemes: readonly SecurityScheme[]): readonly string[] {
  return schemes
    .filter(({ kind }) => kind === "other")
    .map(
      ({ name }) =>
        `The security scheme "${name}" of "${api}" is not enforced: only API keys, basic and bearer credentials are. A request is let in without it.`,
    );
}
