import { isObject, type JsonObject } from "../../../lib/json.ts";
import { toPointer } from "../../../lib/json-pointer.ts";
import { isRedacted } from "../redacted.ts";
import type { Shape } from "../survey/shape.ts";
import type { Survey } from "../survey/survey.ts";
import type { SchemaNode, SchemaNodes } from "./schema-nodes.ts";

/** A member of an object that no schema of it names. */
export interface UndocumentedField {
  /** As `Observation.pointer`. */
  readonly place: string;
  readonly name: string;
  /** JSON Pointer of the schema that lacks it. */
  readonly schema: string;
  /** Whether the spec rules it out, instead of leaving it open. */
  readonly isForbidden: boolean;
  /** What came there so far. */
  readonly shape: Shape;
}

/** Walks a value along its schemas: tells what they do not name, and lets the survey know what came. */
export function walkValue(
  nodes: SchemaNodes,
  survey: Survey,
  start: { readonly value: unknown; readonly schema: string },
): readonly UndocumentedField[] {
  const found: UndocumentedField[] = [];
  walk(start.value, [start.schema], "");
  return found;

  function walk(value: unknown, schemas: readonly string[], place: string): void {
    const described = schemas.flatMap((schema) => nodes.expand(schema, value));
    for (const node of described) survey.seeNode(node, value);
    if (isRedacted(value)) return;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const places = described.flatMap((node) => nodes.ofItem(node, index));
        if (places.length > 0) walk(item, places, `${place}/*`);
      }
    }
    if (isObject(value)) walkMembers(value, described, place);
  }

  function walkMembers(value: JsonObject, described: readonly SchemaNode[], place: string): void {
    const naming = described.filter(namesMembers);
    for (const [name, member] of Object.entries(value)) {
      const places = described.flatMap((node) => nodes.ofMember(node, name));
      if (places.length > 0) {
        const isNamed = places.some((candidate) => candidate.isNamed);
        const token = isNamed ? toPointer([name]) : "/*";
        const schemas = places.map(({ pointer }) => pointer);
        walk(member, schemas, place + token);
        continue;
      }
      // An object of which the spec names no member may hold anything. A name may be a secret of somebody's.
      if (naming.length === 0 || isRedacted(name)) continue;
      const closed = naming.filter(isClosed);
      const lacking = closed.length > 0 ? closed : naming.slice(0, 1);
      for (const { pointer: schema } of lacking) {
        const shape = survey.seeField(schema, name, member);
        const isForbidden = closed.length > 0;
        found.push({ place: place + toPointer([name]), name, schema, isForbidden, shape });
      }
    }
  }
}

function namesMembers(node: SchemaNode): boolean {
  return Object.keys(Object(node.schema["properties"])).length > 0 || isClosed(node);
}

function isClosed({ schema }: SchemaNode): boolean {
  return schema["additionalProperties"] === false || schema["unevaluatedProperties"] === false;
}
