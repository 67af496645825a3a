import type { Finding, Place, Witness } from "./finding.ts";

/** What there is to say of a finding besides its message. */
export interface Fact {
  readonly name: "At" | "Expected" | "Received" | "Document" | "Spec" | "Witness";
  readonly value: string;
}

/** In the order in which a reader needs them. */
export function listFacts(finding: Finding): readonly Fact[] {
  const facts: readonly { readonly name: Fact["name"]; readonly value: string | undefined }[] = [
    { name: "At", value: finding.pointer === "" ? undefined : finding.pointer },
    { name: "Expected", value: finding.expected },
    { name: "Received", value: finding.received },
    { name: "Document", value: finding.document && formatPlace(finding.document) },
    { name: "Spec", value: finding.spec && formatPlace(finding.spec) },
    { name: "Witness", value: finding.witness && describeWitness(finding.witness) },
  ];
  return facts.filter((fact): fact is Fact => fact.value !== undefined);
}

/** As editors and terminals turn it into a link: `openapi/acme.yaml:119`, or `openapi/acme.yaml:119:7`. */
export function formatPlace({ file, line, column }: Place): string {
  return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
}

function describeWitness({ value, accepted, refused, reason }: Witness): string {
  return `${value} fits ${formatPlace(accepted)} and does not fit ${formatPlace(refused)}: ${reason}`;
}
