import { asObject } from "../../lib/json.ts";
import { resolvePointer } from "../../lib/json-pointer.ts";
import type { Difference } from "../gate.ts";
import { isHarmless, type Judged, speaksOfSame } from "./judged.ts";
import { toName } from "./place/subject.ts";
import { createShapes } from "./prepare/shapes.ts";
import { isNullable } from "./prepare/simplify/unions.ts";
import { requestSchemaNarrowed } from "./rules/request-schema-narrowed.ts";
import { responseSchemaWidened } from "./rules/response-schema-widened.ts";
import { type ChangedKeyword, findChangedKeywords } from "./schema-pairs/changed-keywords.ts";
import { type MessagePair, pairMessages } from "./schema-pairs/message-schemas.ts";
import { type Sides, toPlace } from "./side.ts";
import { askForBreaking } from "./witness/ask.ts";
import type { FindWitness, FoundWitness } from "./witness/find-witness.ts";
import { toWitness } from "./witness/to-witness.ts";
import { tellKeyword } from "./wording/describe-check.ts";

/** What oasdiff did not report of the schemas, or takes for harmless, as far as a value proves it. */
export function* compareSchemas(
  sides: Sides,
  known: readonly Judged[],
  findWitness: FindWitness,
): Generator<Judged, void, void> {
  const documents = { base: sides.base.changed, revision: sides.revision.changed };
  const shapes = {
    base: createShapes(documents.base, "base"),
    revision: createShapes(documents.revision, "revision"),
  };
  const reported = known.filter((change) => !isHarmless(change));
  for (const message of pairMessages(sides)) {
    for (const change of findChangedKeywords({ documents, shapes }, message)) {
      const { keyword, base, revision } = change;
      if (keyword === "type" && isReadEither(message, resolvePointer(documents.base, base)))
        continue;
      const keywords = message.isText ? [keyword] : keywordsOf(change);
      const told = { keywords, schemas: [{ base, revision }] };
      const { id: operationId } = message.operation;
      if (reported.some((other) => speaksOfSame({ ...told, operationId }, other))) continue;
      const witness = askForBreaking(findWitness, {
        direction: message.direction,
        schemas: change.judged,
        places: { base, revision },
        keywords: told.keywords,
        ...(change.property !== undefined && { property: change.property }),
      });
      if (!witness) continue;
      yield { ...told, difference: toDifference(message, change, { sides, witness }) };
    }
  }
}

/**
 * Whether the type of a text is only a way to read it: oasdiff judges that of requests, and who reads an answer as any
 * text can read it as everything else.
 */
function isReadEither({ isText, direction }: MessagePair, base: unknown): boolean {
  if (!isText) return false;
  const types = [asObject(base)["type"] ?? "string"].flat();
  return direction === "request" || types.includes("string");
}

/** The keywords by which Ajv or oasdiff tell a change of this one. */
function keywordsOf({ keyword }: ChangedKeyword): readonly string[] {
  return TOLD_AS.get(keyword) ?? [keyword];
}

const TOLD_AS = new Map<string, readonly string[]>([
  ["else", ["if"]],
  ["format", ["format", "type"]],
  ["maxContains", ["contains"]],
  ["minContains", ["contains"]],
  ["then", ["if"]],
]);

function toDifference(
  { operation, direction, thing, status }: MessagePair,
  { keyword, base, revision, sites, way }: ChangedKeyword,
  { sides, witness }: { readonly sides: Sides; readonly witness: FoundWitness },
): Difference {
  const rule = direction === "request" ? requestSchemaNarrowed : responseSchemaWidened;
  const [old, current] = [`${base}/${keyword}`, `${revision}/${keyword}`];
  const show = (side: keyof Sides, pointer: string) =>
    JSON.stringify(resolvePointer(sides[side].changed, pointer)) ?? "nothing";
  const [expected, received] = [show("base", old), show("revision", current)];
  const told = tellKeyword(keyword, { expected, received });
  const name = way.length === 0 ? thing : `\`${toName(way)}\` of ${thing}`;
  const operationName = `\`${operation.method} ${operation.path}\`${status === "" ? "" : ` (${status})`}`;
  const isAtReference = isNullable(base) !== isNullable(revision);
  const spec = toPlace(sides.revision, isAtReference ? sites.revision : current);
  return {
    rule,
    operationId: operation.id,
    pointer: spec.pointer?.slice(1) ?? "",
    message:
      direction === "request"
        ? `Clients that send what the base allows as ${name} to ${operationName} are refused: ${told}.`
        : `Clients that read ${name} of ${operationName} may meet what the base excludes: ${told}.`,
    expected: `${keyword}: ${expected}`,
    received: `${keyword}: ${received}`,
    document: toPlace(sides.base, isAtReference ? sites.base : old),
    spec,
    witness: toWitness(witness, sides),
  };
}
