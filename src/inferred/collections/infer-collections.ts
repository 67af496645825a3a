import type { JsonObject } from "../../lib/json.ts";
import { defineCollection } from "../../mock/store/store.ts";
import { isJson } from "../../spec/documented.ts";
import type { MediaTypeObject, Operation, Parameter } from "../../spec/operation.ts";
import type { Spec } from "../../spec/spec.ts";
import { chooseSuccess } from "../reply/choose-response.ts";
import { findItems, findSchema, readProperties } from "../schema/properties.ts";
import { findView } from "./body-view.ts";
import { findSearches } from "./find-searches.ts";
import { findIdKey } from "./id-key.ts";
import { nameCollection, pairPaths, parametersOf, type PathPair } from "./pair-paths.ts";
import type { Action, CollectionPlan, Part } from "./plan.ts";

/** The most records that one world keeps of a collection. */
const LIMIT = 10_000;

/** The collections that a document describes: those whose records can be told and changed. */
export function inferCollections(api: string, spec: Spec): readonly CollectionPlan[] {
  const plans = pairPaths(spec.operations).flatMap((pair) => {
    const plan = inferCollection(api, spec, pair);
    return plan ? [plan] : [];
  });
  // A path can be a search in one collection and an item of another: who has it as an item keeps it.
  const taken = new Set(plans.flatMap(({ parts }) => parts.map(({ operation }) => operation.id)));
  return plans.map((plan) => ({
    ...plan,
    parts: [
      ...plan.parts,
      ...findSearches(spec, plan).filter(({ operation }) => !taken.has(operation.id)),
    ],
  }));
}

function inferCollection(api: string, spec: Spec, pair: PathPair): CollectionPlan | undefined {
  const { document } = spec;
  const itemPointer = findItemSchema(document, pair);
  if (itemPointer === undefined) return undefined;
  const properties = readProperties(document, itemPointer);
  const idKey = findIdKey(findIdParameter(pair), properties);
  const id = idKey === undefined ? undefined : properties.get(idKey);
  if (!id) return undefined;
  const isItem = (pointer: string) =>
    pointer === itemPointer ||
    isLike(document, pointer, { names: [...properties.keys()], id: id.name });
  const parts = [...toParts(document, pair, isItem)];
  const isChanged = parts.some(({ action }) => action !== "list" && action !== "get");
  const isSeen = parts.some(({ view }) => view !== undefined);
  if (!isChanged || !isSeen) return undefined;
  return {
    name: nameCollection(pair.path),
    path: pair.path,
    itemPath: pair.itemPath,
    scopeParameters: parametersOf(pair.path),
    idParameter: pair.idParameter,
    idKey: id.name,
    idPointer: id.pointer,
    itemPointer,
    records: defineCollection(`${api}${pair.path}`, LIMIT),
    parts,
  };
}

/** The schema of a whole record: what an item's GET answers, else another operation that shows one. */
function findItemSchema(document: JsonObject, pair: PathPair): string | undefined {
  const { ofItem, ofCollection } = pair;
  const idParameter = findIdParameter(pair);
  const replies = ["GET", "PUT", "PATCH"].map((method) => replySchema(byMethod(ofItem, method)));
  const created = ["POST", "GET"].map((method) => replySchema(byMethod(ofCollection, method)));
  const sent = ["POST", "PUT"].map((method) => requestSchema(byMethod(ofCollection, method)));
  const hasId = (pointer: string) =>
    findIdKey(idParameter, readProperties(document, pointer)) !== undefined;
  for (const pointer of [...replies, ...created, ...sent]) {
    const view = pointer === undefined ? undefined : findView(document, pointer, hasId);
    if (view) return view.itemPointer;
  }
  return undefined;
}

function findIdParameter({
  ofItem,
  idParameter: name,
}: PathPair): Pick<Parameter, "name" | "type"> {
  const parameters = ofItem.flatMap((operation) => operation.parameters);
  return parameters.find((known) => known.in === "path" && known.name === name) ?? { name };
}

function* toParts(
  document: JsonObject,
  { ofCollection, ofItem }: PathPair,
  isItem: (pointer: string) => boolean,
): Iterable<Part> {
  const groups = [
    [ofCollection, COLLECTION_ACTIONS],
    [ofItem, ITEM_ACTIONS],
  ] as const;
  for (const [operations, actions] of groups) {
    for (const operation of operations) {
      const action = actions[operation.method];
      const pointer = replySchema(operation);
      const view = pointer === undefined ? undefined : findView(document, pointer, isItem);
      if (action && fits(document, { operation, action, view }, isItem))
        yield { operation, action, view };
    }
  }
}

const COLLECTION_ACTIONS: Readonly<Record<string, Action>> = {
  GET: "list",
  POST: "create",
  PUT: "replace-by-body",
  DELETE: "clear",
};

const ITEM_ACTIONS: Readonly<Record<string, Action>> = {
  GET: "get",
  PUT: "replace",
  PATCH: "merge",
  POST: "merge",
  DELETE: "remove",
};

/** Whether an operation shows, or is sent, what its action is about. */
function fits(
  document: JsonObject,
  { operation, action, view }: Part,
  isItem: (pointer: string) => boolean,
): boolean {
  if (action === "list") return view?.shows === "list";
  if (action === "get") return view?.shows === "item";
  if (action === "clear" || action === "remove") return true;
  const sent = requestSchema(operation);
  if (sent === undefined || findItems(document, sent) !== undefined) return false;
  if (action === "replace-by-body") return isItem(findSchema(document, sent)?.pointer ?? sent);
  // A POST to an item may be anything but an update, unless it answers the item.
  if (operation.method === "POST" && action === "merge") return view?.shows === "item";
  return view?.shows !== "list";
}

/** Whether a schema is another view of the same records: it has the id, and half of its properties are known. */
function isLike(
  document: JsonObject,
  pointer: string,
  { names, id }: { readonly names: readonly string[]; readonly id: string },
): boolean {
  const own = [...readProperties(document, pointer).keys()];
  const known = own.filter((name) => names.includes(name));
  return own.includes(id) && (known.length * 2 > own.length || own.length === 1);
}

function byMethod(operations: readonly Operation[], method: string): Operation | undefined {
  return operations.find((operation) => operation.method === method);
}

function replySchema(operation: Operation | undefined): string | undefined {
  return jsonSchema(operation && chooseSuccess(operation)?.response.content);
}

function requestSchema(operation: Operation | undefined): string | undefined {
  const { content } = operation?.requestBody ?? {};
  return jsonSchema(content) ?? content?.[0]?.schema;
}

function jsonSchema(content: readonly MediaTypeObject[] | undefined): string | undefined {
  return content?.find(({ mediaType }) => isJson(mediaType.split(";")[0] ?? ""))?.schema;
}
