import { asArray, asObject, type JsonObject } from "../../lib/json.ts";
import type { Property } from "../schema/properties.ts";
import type { Visit } from "./visit.ts";

/** What a server sets whenever a record changes, and what it sets once. */
const UPDATED =
  /^(updated|modified|changed|last_?(updated|modified|changed))(_?(at|on|date|time))?$/i;
const CREATED = /^(created|inserted|registered|added)(_?(at|on|date|time))?$/i;

/** A record as a server makes it: what was sent, and what a client cannot send or has left out. */
export function createRecord(visit: Visit, body: JsonObject, known?: JsonObject): JsonObject {
  const { source, plan, part, context } = visit;
  const properties = source.propertiesAt(plan.itemPointer);
  const sendable = source.propertiesAt(part.operation.requestBody?.content[0]?.schema ?? "");
  const sample = asObject(source.sampler.sampleAt(plan.itemPointer));
  const record: Record<string, unknown> = toPlain(body);
  for (const property of properties.values()) {
    const { name, schema } = property;
    const isOwn = schema["readOnly"] === true || !sendable.has(name);
    if (isOwn) delete record[name];
    const value = isOwn ? (known?.[name] ?? stamp(property, context.clock.now())) : undefined;
    const filled =
      value ?? schema["default"] ?? (isOwn || property.required ? sample[name] : undefined);
    if (filled !== undefined && !(name in record)) record[name] = filled;
  }
  return placeRecord(visit, touch(visit, record));
}

/** A record says in which scope it is where its schema has a property for that. */
export function placeRecord(
  { source, plan, scope }: Pick<Visit, "source" | "plan" | "scope">,
  record: JsonObject,
): JsonObject {
  const properties = source.propertiesAt(plan.itemPointer);
  const places = plan.scopeParameters.flatMap((name, index) => {
    const property = properties.get(name);
    const value = scope[index];
    return property && value !== undefined ? [[name, toTyped(property, value)]] : [];
  });
  return { ...record, ...Object.fromEntries(places) };
}

/** A record with the times of its last change on the world's clock. */
export function touch({ source, plan, context }: Visit, record: JsonObject): JsonObject {
  const stamps = [...source.propertiesAt(plan.itemPointer).values()]
    .filter(({ name }) => UPDATED.test(name) && name in record)
    .map((property) => [
      property.name,
      toTime(property, context.clock.now()) ?? record[property.name],
    ]);
  return { ...record, ...Object.fromEntries(stamps) };
}

/** A path's text as the property has it: `"7"` → 7. */
export function toTyped({ schema: { type } }: Property, text: string): unknown {
  const types = Array.isArray(type) ? type : [type];
  const isNumber = types.includes("integer") || types.includes("number");
  return isNumber && text.trim() !== "" && !Number.isNaN(Number(text)) ? Number(text) : text;
}

function stamp(property: Property, now: number): string | undefined {
  return CREATED.test(property.name) || UPDATED.test(property.name)
    ? toTime(property, now)
    : undefined;
}

function toTime({ schema: { format } }: Property, now: number): string | undefined {
  const text = new Date(now).toISOString();
  if (format === "date-time") return text;
  return format === "date" ? text.slice(0, 10) : undefined;
}

/** Records are plain JSON: what a form sent as a file is not kept. */
function toPlain(body: JsonObject): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => !holdsFile(value)));
}

function holdsFile(value: unknown): boolean {
  return value instanceof Blob || asArray(value).some(holdsFile);
}
