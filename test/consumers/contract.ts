import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type MatchersV3, PactV4 } from "@pact-foundation/pact";
import { format } from "oxfmt";
import { afterAll } from "vitest";
import { asArray, asObject, isObject, type JsonObject } from "../../src/lib/json.ts";

/** A contract in the making: what consumer tests say of their provider. */
export interface Contract {
  readonly pact: PactV4;
  /** The committed file: `contracts/trail-map-auth.json`. */
  readonly file: string;
  /** All interactions of the tests that have run so far, as the file has them. */
  render(): Promise<string>;
}

/** The file goes to a folder of its own, so that a run of the tests changes nothing that is committed. */
export function createContract(consumer: string, provider: string): Contract {
  // The library would tell its makers that it runs.
  process.env["PACT_DO_NOT_TRACK"] = "true";
  const folder = mkdtempSync(join(tmpdir(), "doubletake-pact-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const name = `${consumer}-${provider}.json`;
  return {
    pact: new PactV4({ dir: folder, consumer, provider, logLevel: "error" }),
    file: resolve("contracts", name),
    render: () => render(asObject(JSON.parse(readFileSync(join(folder, name), "utf8")))),
  };
}

/** The same on every machine: without the versions of the tools, sorted, and formatted as all of our files. */
async function render(written: JsonObject): Promise<string> {
  const interactions = asArray(written["interactions"]).toSorted((a, b) =>
    titleOf(a).localeCompare(titleOf(b), "en"),
  );
  const contract = sortKeys({
    consumer: written["consumer"],
    provider: written["provider"],
    interactions,
    metadata: { pactSpecification: { version: "4.0" } },
  });
  const { printWidth }: { printWidth: number } = JSON.parse(readFileSync(".oxfmtrc.json", "utf8"));
  const { code } = await format("contract.json", JSON.stringify(contract, null, 2), { printWidth });
  return code;
}

function titleOf(interaction: unknown): string {
  return String(asObject(interaction)["description"]);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sortKeys(value[key])]),
  );
}

/** JSON, whatever its parameters, in any case (RFC 9110, section 8.3.1). */
export const jsonType = ({ regex }: typeof MatchersV3): MatchersV3.V3RegexMatcher =>
  regex("(?i)^application/json(;.*)?$", "application/json");
