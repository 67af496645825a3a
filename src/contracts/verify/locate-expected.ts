import { toMediaType } from "../../lib/media-type.ts";
import type { Finding, Place } from "../../report/finding.ts";
import { findContent, findResponse } from "../../spec/documented.ts";
import { locateSchema } from "../../spec/locate.ts";
import { createRouter } from "../../spec/router.ts";
import type { Contract, Interaction } from "../contract/contract.ts";
import { findPlaces } from "../contract/matching-rule.ts";
import { toPlace } from "../contract-rule.ts";
import type { JudgedSpec } from "../judged-spec.ts";
import type { Mismatch } from "./outcome.ts";

/** Where the spec describes a place of an expected body. */
export type Locate = (interaction: Interaction, pointer: string) => Place | undefined;

export function createLocate(spec: JudgedSpec): Locate {
  const router = createRouter(spec.operations.map((operation) => ({ operation })));
  return ({ request, response }, pointer) => {
    const route = router.match(request.method, request.path);
    if (route.kind !== "found") return undefined;
    const documented = findResponse(route.route.operation, response.status);
    const type = toMediaType(response.headers.get("content-type") ?? "application/json");
    const schema = findContent(documented?.content ?? [], type)?.schema;
    const at =
      schema === undefined ? documented?.pointer : locateSchema(spec.document, schema, pointer);
    return at === undefined ? undefined : spec.placeOf(at);
  };
}

interface Missed {
  readonly mismatch: Mismatch | undefined;
  readonly contract: Contract | undefined;
  readonly interaction: Interaction | undefined;
  readonly locate: Locate;
}

/** Where a contract expects something else, and where the spec describes it. */
export function toPlaces({
  mismatch,
  contract,
  interaction,
  locate,
}: Missed): Pick<Finding, "pointer" | "document" | "spec"> {
  const body = interaction?.response.body;
  const isInBody = mismatch?.kind === "body" && body !== undefined;
  const [pointer = ""] = isInBody ? findPlaces(body.value, mismatch.place) : [];
  if (!contract || !interaction) return { pointer };
  const expected = isInBody ? body.pointer + pointer : partOf(interaction, mismatch);
  const spec = mismatch && locate(interaction, pointer);
  return { pointer, document: toPlace(contract.source, expected), ...(spec && { spec }) };
}

function partOf({ pointer, response }: Interaction, mismatch: Mismatch | undefined): string {
  if (mismatch?.kind === "status") return `${response.pointer}/status`;
  return mismatch?.kind === "header" ? `${response.pointer}/headers` : pointer;
}
