import type { Finding, Place } from "./finding.ts";

/** What there is to say of a finding besides its message. */
export interface Fact {
  readonly name: "At" | "Expected" | "Received" | "Document" | "Spec";
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
  ];
  return facts.filter((fact): fact is Fact => fact.value !== undefined);
}

/** As editors and terminals turn it into a link: `openapi/acme.yaml:119`. */
export function formatPlace({ file, line }: Place): string {
  return `${file}:${line}`;
}
