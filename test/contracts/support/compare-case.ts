import { builtInApis } from "../../../src/apis/index.ts";
import { compareContracts } from "../../../src/contracts/compare/compare-contracts.ts";
import { readContract } from "../../../src/contracts/contract/read-contract.ts";
import type { JudgedSpec } from "../../../src/contracts/judged-spec.ts";
import { asObject } from "../../../src/lib/json.ts";
import type { Finding } from "../../../src/report/finding.ts";
import { parseDocument, type SourceDocument } from "../../../src/spec/document.ts";
import { readOperations } from "../../../src/spec/operations.ts";
import type { CompareCase } from "../compare-cases.ts";

/** What `pact compare` finds in a case whose contract is in a file. */
export async function compareCase(
  { api: name, spec }: CompareCase,
  file: string,
): Promise<readonly Finding[]> {
  const api = builtInApis.find((one) => one.name === name);
  const { states = {} } = (await api?.providerStates?.()) ?? {};
  const checks = await compareContracts({
    contracts: [readContract(file)],
    spec: read(parseDocument(spec, `openapi/${name}.yaml`)),
    states: Object.keys(states),
    failOn: "must",
  });
  return checks.flatMap(({ findings }) => findings);
}

function read(source: SourceDocument): JudgedSpec {
  return {
    document: source.value,
    operations: readOperations(source.value),
    placeOf: (pointer) => ({ file: source.file, ...source.positionOf(pointer) }),
  };
}

type ComparatorClass = new (options: { readonly oas: object }) => {
  compare(pact: unknown): AsyncIterable<unknown>;
};

function isComparatorClass(value: unknown): value is ComparatorClass {
  return typeof value === "function" && "compare" in value.prototype;
}

/** Whether `@pactflow/openapi-pact-comparator` says anything of a case, be it a warning, when it is asked alone. */
export async function compareWithLibrary({ contract, spec }: CompareCase): Promise<boolean> {
  const library: unknown = await import("@pactflow/openapi-pact-comparator");
  const { Comparator } = asObject(library);
  if (!isComparatorClass(Comparator)) throw new Error("The comparator has another form.");
  const comparator = new Comparator({ oas: parseDocument(spec, "openapi.yaml").value });
  const results = await Array.fromAsync(comparator.compare(JSON.parse(contract)));
  return results.length > 0;
}
