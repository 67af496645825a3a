import { asObject, isObject, type JsonObject } from "../../lib/json.ts";
import { hasType } from "../schema/properties.ts";
import { chooseStatus } from "../reply/choose-response.ts";
import { applyJsonPatch } from "./json-patch.ts";
import { choosePage } from "./list-query.ts";
import { mergePatch } from "./merge-patch.ts";
import { createId } from "./new-id.ts";
import { createRecord, placeRecord, toTyped, touch } from "./new-record.ts";
import type { Action } from "./plan.ts";
import { recordsIn, toKey } from "./records.ts";
import type { Outcome, Visit } from "./visit.ts";

/** What each action does with the records of its collection. */
export const actions: Readonly<Record<Action, (visit: Visit) => Outcome>> = {
  list: (visit) => ({
    kind: "done",
    page: choosePage(visit, recordsIn(visit.context, visit.plan, visit.scope)),
  }),
  create,
  clear(visit) {
    const { plan, scope, context } = visit;
    const all = recordsIn(context, plan, scope);
    const write = () => {
      for (const record of all)
        context.records.delete(plan.records, toKey(scope, record[plan.idKey]));
    };
    return { kind: "done", page: choosePage(visit, []), write };
  },
  get(visit) {
    const record = findRecord(visit, idOf(visit));
    return record ? { kind: "done", record } : { kind: "absent" };
  },
  replace: (visit) => replace(visit, idOf(visit)),
  "replace-by-body": (visit) => replace(visit, asObject(visit.request.body)[visit.plan.idKey]),
  merge,
  remove(visit) {
    const id = idOf(visit);
    const record = findRecord(visit, id);
    if (!record) return { kind: "absent" };
    const { plan, scope, context } = visit;
    const write = () => void context.records.delete(plan.records, toKey(scope, id));
    return { kind: "done", record, write };
  },
};

function create(visit: Visit): Outcome {
  const { request, plan, scope, context, part, source } = visit;
  if (!isObject(request.body)) return { kind: "none" };
  const sent = request.body[plan.idKey];
  const keeps =
    !isReadOnly(visit, plan.idKey) && (typeof sent === "string" || typeof sent === "number");
  const known = keeps ? context.records.get(plan.records, toKey(scope, sent)) : undefined;
  // Who documents no conflict overwrites.
  if (known && part.operation.responses.some(({ status }) => status === "409"))
    return { kind: "taken" };
  const id = keeps ? sent : createId(source, plan, context);
  const record = { ...createRecord(visit, request.body), [plan.idKey]: id };
  return { kind: "done", record, isNew: true, write: () => save(visit, record) };
}

/**
 * PUT makes what is not there (RFC 9110, section 9.3.4) where the document has a 201 for it, or has nothing to say that
 * it is not there.
 */
function replace(visit: Visit, id: unknown): Outcome {
  const { request, plan, part } = visit;
  if (!isObject(request.body)) return { kind: "none" };
  const known = findRecord(visit, id);
  const isNew = known === undefined;
  const mayMiss = chooseStatus(part.operation, 404) !== undefined;
  const mayCreate = chooseStatus(part.operation, 201)?.response.status === "201" || !mayMiss;
  if (id === undefined) return { kind: mayMiss ? "absent" : "none" };
  if (isNew && !mayCreate) return { kind: "absent" };
  const record = {
    ...createRecord(visit, request.body, known),
    [plan.idKey]: known?.[plan.idKey] ?? typedId(visit, id),
  };
  return { kind: "done", record, isNew, write: () => save(visit, record) };
}

function merge(visit: Visit): Outcome {
  const { request, plan } = visit;
  const known = findRecord(visit, idOf(visit));
  if (!known) return { kind: "absent" };
  if (request.mediaType === "application/json-patch+json") {
    const patched = applyJsonPatch(known, request.body);
    if (!isObject(patched)) return { kind: "unfit", detail: patched };
    return changed(visit, known, patched);
  }
  if (!isObject(request.body)) return { kind: "none" };
  const patch = Object.fromEntries(
    Object.entries(request.body).filter(
      ([name]) => name !== plan.idKey && !isReadOnly(visit, name),
    ),
  );
  return changed(visit, known, { ...mergePatch(known, patch), ...nulls(visit, patch) });
}

function changed(visit: Visit, known: JsonObject, next: JsonObject): Outcome {
  const { plan } = visit;
  const record = touch(visit, placeRecord(visit, { ...next, [plan.idKey]: known[plan.idKey] }));
  return { kind: "done", record, write: () => save(visit, record) };
}

/** In plain JSON a null may be the value of a property that takes it. */
function nulls({ source, plan, request }: Visit, patch: JsonObject): JsonObject {
  if (request.mediaType === "application/merge-patch+json") return {};
  const properties = source.propertiesAt(plan.itemPointer);
  return Object.fromEntries(
    Object.entries(patch).filter(
      ([name, value]) => value === null && hasType(properties.get(name)?.schema ?? {}, "null"),
    ),
  );
}

function isReadOnly({ source, plan }: Visit, name: string): boolean {
  return source.propertiesAt(plan.itemPointer).get(name)?.schema["readOnly"] === true;
}

function save({ plan, scope, context }: Visit, record: JsonObject): void {
  context.records.set(plan.records, toKey(scope, record[plan.idKey]), record);
}

function idOf({ plan, request }: Visit): string {
  return request.parameters[plan.idParameter] ?? "";
}

function typedId({ source, plan }: Visit, id: unknown): unknown {
  const property = source.propertiesAt(plan.itemPointer).get(plan.idKey);
  return property && typeof id === "string" ? toTyped(property, id) : id;
}

function findRecord({ plan, scope, context }: Visit, id: unknown): JsonObject | undefined {
  return id === undefined ? undefined : context.records.get(plan.records, toKey(scope, id));
}
