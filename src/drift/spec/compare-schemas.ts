import { resolvePointer } from "../../lib/json-pointer.ts";
import type { Difference } from "../gate.ts";
import { toName } from "./place/subject.ts";
import { requestSchemaNarrowed } from "./rules/request-schema-narrowed.ts";
import { responseSchemaWidened } from "./rules/response-schema-widened.ts";
import { type ChangedKeyword, findChangedKeywords } from "./schema-pairs/changed-keywords.ts";
import { type MessagePair, pairMessages } from "./schema-pairs/message-schemas.ts";
import { type Sides, toPlace } from "./side.ts";
import type { FindWitness, FoundWitness } from "./witness/find-witness.ts";
import { toWitness } from "./witness/to-witness.ts";

/** What oasdiff did not report of the schemas, as far as a value proves it. */
export function* compareSchemas(
  sides: Sides,
  known: readonly Difference[],
  findWitness: FindWitness,
): Generator<Difference, void, void> {
  const documents = { base: sides.base.changed, revision: sides.revision.changed };
  for (const message of pairMessages(sides)) {
    const hidden = message.direction === "request" ? "readOnly" : "writeOnly";
    for (const change of findChangedKeywords(documents, message, hidden)) {
      if (isOpenByNature(message, change) || isReported(message, change, known)) continue;
      const witness = proofOf(message, change, findWitness);
      if (witness) yield toDifference(message, change, { sides, witness });
    }
  }
}

/** Text has no JSON type, and who reads an answer passes over what it does not know. */
function isOpenByNature({ isText, direction }: MessagePair, { keyword }: ChangedKeyword): boolean {
  if (isText && keyword === "type") return true;
  return direction === "response" && keyword === "additionalProperties";
}

function isReported(
  { operation }: MessagePair,
  { keyword, base, revision }: ChangedKeyword,
  known: readonly Difference[],
): boolean {
  // oasdiff tells type and format as one.
  const keywords = keyword === "format" ? ["format", "type"] : [keyword];
  const isAt = (pointer: string | undefined, schema: string) =>
    pointer === `#${schema}` ||
    keywords.some((name) => pointer?.startsWith(`#${schema}/${name}`) === true);
  return known.some(
    ({ level, operationId, document, spec }) =>
      level !== "info" &&
      (operationId === undefined || operationId === operation.id) &&
      (isAt(document?.pointer, base) || isAt(spec?.pointer, revision)),
  );
}

function proofOf(
  { direction }: MessagePair,
  { keyword, base, revision }: ChangedKeyword,
  findWitness: FindWitness,
): FoundWitness | undefined {
  const sides = [
    { side: "base", pointer: base },
    { side: "revision", pointer: revision },
  ] as const;
  const [accepting, refusing] = direction === "request" ? sides : [sides[1], sides[0]];
  return findWitness({
    accepting,
    refusing,
    isShownBy: (error) => error.instancePath === "" && error.keyword === keyword,
  });
}

function toDifference(
  { operation, direction, thing, status }: MessagePair,
  { keyword, base, revision, way }: ChangedKeyword,
  { sides, witness }: { readonly sides: Sides; readonly witness: FoundWitness },
): Difference {
  const rule = direction === "request" ? requestSchemaNarrowed : responseSchemaWidened;
  const [old, current] = [`${base}/${keyword}`, `${revision}/${keyword}`];
  const name = way.length === 0 ? thing : `\`${toName(way)}\` of ${thing}`;
  const value = JSON.stringify(witness.value);
  const operationName = `\`${operation.method} ${operation.path}\`${status === "" ? "" : ` (${status})`}`;
  const show = (side: keyof Sides, pointer: string) =>
    JSON.stringify(resolvePointer(sides[side].changed, pointer)) ?? "nothing";
  return {
    rule,
    operationId: operation.id,
    pointer: revision,
    message:
      direction === "request"
        ? `Clients that send ${value} as ${name} to ${operationName} are refused: \`${keyword}\` changed.`
        : `Clients that read ${name} of ${operationName} may get ${value}, which the base excludes: \`${keyword}\` changed.`,
    // Nobody parses a text by its pattern.
    ...(keyword === "pattern" && direction === "response" && { level: "should" as const }),
    expected: `${keyword}: ${show("base", old)}`,
    received: `${keyword}: ${show("revision", current)}`,
    document: toPlace(sides.base, old),
    spec: toPlace(sides.revision, current),
    witness: toWitness(witness, sides),
  };
}
