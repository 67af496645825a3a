import { asArray, isObject } from "../../../lib/json.ts";
import { toPointer } from "../../../lib/json-pointer.ts";
import type { Operation, ResponseObject } from "../../../spec/operation.ts";
import type { SchemaNode } from "../judge/schema-nodes.ts";
import { isSecretName } from "../../../report/hide-secrets.ts";
import { isRedacted } from "../redacted.ts";
import { addValue, createShape, type Shape } from "./shape.ts";

/** What an exchange must have for a rule to judge it. */
export type EvidenceKind = "exchange" | "headers" | "body" | "request";

/** The bodies that an operation answered with, of one status and media type. */
export interface InferredBody {
  readonly operation: Operation;
  readonly status: number;
  /** Empty when the response had no body, or none was recorded. */
  readonly mediaType: string;
  exchanges: number;
  /** Undefined until a body came that can be read. */
  shape: Shape | undefined;
  /** Where the spec has no schema for it: references that describe each body that came. */
  alike: ReadonlySet<string> | undefined;
}

/** A body as it came. */
interface SeenBody extends Pick<InferredBody, "operation" | "status" | "mediaType" | "alike"> {
  /** Undefined for one that cannot be read. */
  readonly value: unknown;
}

/** Everything that the traffic showed, apart from what each exchange did wrong. */
export interface Survey {
  readonly operations: readonly Operation[];
  readonly bodies: ReadonlyMap<string, InferredBody>;
  /** Responses of the spec that came, and media types of them by the pointer of the response. */
  readonly responses: ReadonlyMap<ResponseObject, ReadonlySet<string>>;
  readonly evidence: Readonly<Record<EvidenceKind, number>>;
  /** Schemas that described an object which came, by pointer. */
  readonly objects: ReadonlyMap<string, SchemaNode>;
  /** Pointers of all schemas that described something which came. */
  readonly schemas: ReadonlySet<string>;
  /** What came of each enumeration; undefined for one of which a value was hidden. */
  readonly enums: ReadonlyMap<string, SeenEnum>;
  /** What came in fields that the spec does not have, by the schema that lacks them and by name. */
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, Shape>>;
  seeNode(node: SchemaNode, value: unknown): void;
  seeField(schema: string, name: string, value: unknown): Shape;
  seeResponse(response: ResponseObject, media: string): void;
  seeBody(body: SeenBody): void;
  count(evidence: EvidenceKind): void;
}

interface SeenEnum {
  readonly members: readonly unknown[];
  readonly seen: Set<string>;
  isHidden: boolean;
}

export function createSurvey(operations: readonly Operation[]): Survey {
  const bodies = new Map<string, InferredBody>();
  const responses = new Map<ResponseObject, Set<string>>();
  const evidence = { exchange: 0, headers: 0, body: 0, request: 0 };
  const objects = new Map<string, SchemaNode>();
  const schemas = new Set<string>();
  const enums = new Map<string, SeenEnum>();
  const fields = new Map<string, Map<string, Shape>>();

  return {
    operations,
    bodies,
    responses,
    evidence,
    objects,
    schemas,
    enums,
    fields,
    seeNode(node, value) {
      schemas.add(node.pointer);
      if (isObject(value)) objects.set(node.pointer, node);
      seeMember(enums, node, value);
    },
    seeField(schema, name, value) {
      const shape = shapeOf(fields, schema, name);
      addValue(shape, value, isSecretName(name));
      return shape;
    },
    seeResponse(response, media) {
      const known = responses.get(response) ?? new Set<string>();
      responses.set(response, known.add(media));
    },
    seeBody: (body) => addBody(bodies, body),
    count(kind) {
      evidence[kind] += 1;
    },
  };
}

function addBody(bodies: Map<string, InferredBody>, { value, alike, ...place }: SeenBody): void {
  const { operation, status, mediaType } = place;
  const key = toPointer([operation.pointer, status, mediaType]);
  const body = bodies.get(key) ?? { ...place, exchanges: 0, shape: undefined, alike };
  bodies.set(key, body);
  body.exchanges += 1;
  if (value === undefined) return;
  if (body.alike) body.alike = body.alike.intersection(alike ?? new Set());
  body.shape ??= createShape();
  addValue(body.shape, value);
}

function seeMember(enums: Map<string, SeenEnum>, node: SchemaNode, value: unknown): void {
  const members = asArray(node.schema["enum"]);
  if (members.length === 0) return;
  const known = enums.get(node.pointer) ?? { members, seen: new Set(), isHidden: false };
  enums.set(node.pointer, known);
  if (isRedacted(value)) known.isHidden = true;
  else known.seen.add(JSON.stringify(value));
}

function shapeOf(fields: Map<string, Map<string, Shape>>, schema: string, name: string): Shape {
  const own = fields.get(schema) ?? new Map<string, Shape>();
  fields.set(schema, own);
  const shape = own.get(name) ?? createShape();
  own.set(name, shape);
  return shape;
}
