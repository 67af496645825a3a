import type { JsonObject } from "../../lib/json.ts";
import type { SourceDocument } from "../../spec/document.ts";
import type { MatchingRule } from "./matching-rule.ts";

/** A Pact file: what a consumer expects of a provider. */
export interface Contract {
  readonly source: SourceDocument;
  readonly consumer: string;
  readonly provider: string;
  readonly interactions: readonly Interaction[];
  /** How many messages of a queue the file has beside them; nothing of HTTP says what is right of those. */
  readonly messages: number;
}

/** One request of a consumer, and the response that it expects. */
export interface Interaction {
  /** JSON Pointer into the file. */
  readonly pointer: string;
  readonly description: string;
  readonly states: readonly AskedState[];
  /** Not yet promised by the provider, so that nothing fails by it. */
  readonly isPending: boolean;
  readonly request: ContractRequest;
  readonly response: ContractResponse;
  /** As the file has it. */
  readonly raw: JsonObject;
}

/** A provider state that an interaction names. */
export interface AskedState {
  readonly name: string;
  readonly params: JsonObject;
  readonly pointer: string;
}

/** What requests and responses have in common. */
export interface ContractMessage {
  readonly pointer: string;
  /** Names in lower case; several values are joined. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body?: { readonly value: unknown; readonly pointer: string };
  readonly rules: readonly MatchingRule[];
}

interface ContractRequest extends ContractMessage {
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  /** Names of the parameters. */
  readonly query: readonly string[];
}

interface ContractResponse extends ContractMessage {
  readonly status: number;
}

/** What an interaction is called where several are listed. */
export function titleOf({ description, states }: Interaction): string {
  const given = states.map(({ name }) => name).join(" and ");
  return given === "" ? description : `${description}, given ${given}`;
}
