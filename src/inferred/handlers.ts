import type { UntypedHandler } from "../mock/definition/api.ts";
import type { UntypedReply } from "../mock/definition/refusal.ts";
import type { Operation } from "../spec/operation.ts";
import { answerByExample } from "./answer-by-example.ts";
import { answerMissing, answerPart } from "./collections/answer-part.ts";
import type { CollectionPlan, Part } from "./collections/plan.ts";
import type { Garden } from "./collections/planting.ts";
import type { UntypedInferredHandler } from "./infer-options.ts";
import { toKey } from "./collections/records.ts";
import type { Visit } from "./collections/visit.ts";
import { readPreferences } from "./reply/preferences.ts";
import { readSettings } from "./settings.ts";
import type { Source } from "./source.ts";

/** An operation's collection, and what it does with it. */
interface Place {
  readonly plan: CollectionPlan;
  readonly part: Part;
}

/** A handler for each operation of a document. */
export function createHandlers(
  source: Source,
  plans: readonly CollectionPlan[],
  garden: Garden,
): Readonly<Record<string, UntypedHandler>> {
  const places = new Map(
    plans.flatMap((plan) => plan.parts.map((part) => [part.operation.id, { plan, part }] as const)),
  );
  return Object.fromEntries(
    source.spec.operations.map((operation) => [
      operation.id,
      createHandler({ source, garden }, operation, places.get(operation.id)),
    ]),
  );
}

/** Lets handlers stand in place of inferred ones, each of which gets the one that it replaces. */
export function replaceHandlers(
  inferred: Readonly<Record<string, UntypedHandler>>,
  own: Readonly<Record<string, UntypedInferredHandler>> = {},
): Readonly<Record<string, UntypedHandler>> {
  const replaced = Object.entries(own).map(([id, handler]): [string, UntypedHandler] => [
    id,
    (request, context) => handler(request, context, inferred[id] ?? answerNothing),
  ]);
  return { ...inferred, ...Object.fromEntries(replaced) };
}

/** Never called: an operation that the document does not have is not served. */
const answerNothing: UntypedHandler = () => ({ status: 501 });

interface Ground {
  readonly source: Source;
  readonly garden: Garden;
}

function createHandler(
  { source, garden }: Ground,
  operation: Operation,
  place?: Place,
): UntypedHandler {
  return (request, context) => {
    const preferences = readPreferences(request);
    const { stateful, dynamic } = readSettings(context);
    if (place && stateful && !preferences) {
      const reply = answerFromRecords(garden, { source, ...place, request, context });
      if (reply) return reply;
    }
    return answerByExample(
      { source, operation, preferences: { dynamic, ...preferences } },
      request,
      context,
    );
  };
}

function answerFromRecords(garden: Garden, visit: Omit<Visit, "scope">): UntypedReply | undefined {
  const { plan, request, context } = visit;
  const scope = plan.scopeParameters.map((name) => request.parameters[name] ?? "");
  const parent = garden.parentOf(plan);
  if (parent) {
    garden.plant(context, parent, scope.slice(0, -1));
    const known = context.records.get(parent.records, toKey(scope.slice(0, -1), scope.at(-1)));
    if (!known) return answerMissing({ ...visit, plan: parent, scope });
  }
  garden.plant(context, plan, scope);
  return answerPart({ ...visit, scope });
}
