import type { JsonObject } from "../../lib/json.ts";
import { toMediaType } from "../../lib/media-type.ts";
import { findContent, findResponse } from "../../spec/documented.ts";
import type { Operation } from "../../spec/operation.ts";
import type { ContractMessage, Interaction } from "../contract/contract.ts";
import type { Oracle, Verdict } from "./oracle.ts";

/** The two halves of an interaction. */
export type Side = "request" | "response";

/** An interaction of an operation that the spec has. */
export interface Case {
  readonly interaction: Interaction;
  readonly operation: Operation;
  readonly document: JsonObject;
  readonly oracle: Oracle;
  /** What the oracle says of the interaction as it stands. */
  readonly verdicts: readonly Verdict[];
}

/** Whether the consumer wants to be refused, so that its request is wrong on purpose. */
export function wantsRefusal({ response }: Interaction): boolean {
  return response.status >= 400;
}

/** JSON Pointer of the schema of a body; undefined when the spec has none. */
export function findSchema({ interaction, operation }: Case, side: Side): string | undefined {
  const content =
    side === "request"
      ? operation.requestBody?.content
      : findResponse(operation, interaction.response.status)?.content;
  return findContent(content ?? [], mediaTypeOf(interaction[side]))?.schema;
}

/** JSON where nothing is said: that is what contracts are mostly about. */
export function mediaTypeOf({ headers }: ContractMessage): string {
  return toMediaType(headers.get("content-type") ?? "application/json");
}
