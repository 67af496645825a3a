import type { JsonObject } from "../../lib/json.ts";
import type { ReplyHeaders } from "../../mock/message.ts";
import type { UntypedReply } from "../../mock/definition/refusal.ts";
import { toProblem } from "../../mock/exchange/problem.ts";
import { type Chosen, chooseFirst, chooseStatus, chooseSuccess } from "../reply/choose-response.ts";
import { toDocumentedReply } from "../reply/documented-reply.ts";
import { encodeValue } from "../reply/encode-value.ts";
import { noSuccess } from "../reply/no-success.ts";
import { negotiate } from "../reply/negotiate.ts";
import { findItems, findSchema } from "../schema/properties.ts";
import { actions } from "./act.ts";
import type { BodyView } from "./body-view.ts";
import { renderBody } from "./render-body.ts";
import type { Outcome, Visit } from "./visit.ts";

/** Answers a visit from the records; undefined where only an example can. */
export function answerPart(visit: Visit): UntypedReply | undefined {
  const outcome = actions[visit.part.action](visit);
  switch (outcome.kind) {
    case "done":
      return answerDone(visit, outcome);
    case "absent":
      return answerMissing(visit);
    case "taken":
      return fail(visit, {
        status: 409,
        title: "There is such a record",
        detail: "A record has this id. Choose another.",
      });
    case "unfit":
      return fail(visit, { status: 422, title: "The patch does not fit", detail: outcome.detail });
    case "none":
      return undefined;
  }
}

/** The record, or what it belongs to, is not there. */
export function answerMissing(visit: Visit): UntypedReply {
  const { plan, request } = visit;
  const hint = plan.parts.some(({ action }) => action === "list")
    ? ` GET ${plan.path} lists those that there are.`
    : "";
  const detail = `There is no record of "${plan.name}" for ${request.path}.${hint}`;
  return fail(visit, { status: 404, title: "There is no such record", detail });
}

type Done = Extract<Outcome, { kind: "done" }>;

function answerDone(visit: Visit, outcome: Done): UntypedReply | undefined {
  const chosen = chooseDone(visit, outcome);
  const reply = chosen ? showDone(visit, chosen, outcome) : noSuccess(visit.part.operation);
  // Nothing is changed by a request whose reply would not be accepted.
  if (!reply || (chosen && reply.status !== chosen.status)) return reply;
  outcome.write?.();
  return { ...reply, headers: fitHeaders(visit, reply.headers ?? {}, outcome) };
}

function chooseDone({ part }: Visit, { isNew }: Done): Chosen | undefined {
  const created = isNew ? chooseStatus(part.operation, 201) : undefined;
  return created?.response.status === "201" ? created : chooseSuccess(part.operation);
}

/** The documented reply with the records in it; as it is documented where it shows none. */
function showDone(visit: Visit, chosen: Chosen, { record, page }: Done): UntypedReply | undefined {
  const { source, part, request, context } = visit;
  const { accept } = request.headers;
  const documented = toDocumentedReply(source, chosen, { accept, random: context.random });
  const { view } = part;
  const best = negotiate(chosen.response.content, accept);
  const schema = best?.media.schema;
  if (!best || schema === undefined || !view || !isSame(visit, schema, view)) return documented;
  const shown = view.shows === "list" ? page && { page } : record && { record };
  if (!shown) return documented;
  const body = renderBody(source, { view, envelope: documented.body }, shown);
  if (source.spec.schemaAt(schema)(body).length > 0) return undefined;
  const { isExample: _, ...rest } = documented;
  return { ...rest, type: best.type, body: encodeValue(source, body, best) };
}

/** Whether two media types document one schema, as JSON and XML of a resource do. */
function isSame({ source }: Visit, pointer: string, view: BodyView): boolean {
  const { document } = source.spec;
  const at = (schema: string) =>
    view.shows === "list" && view.key === undefined
      ? findItems(document, schema)
      : findSchema(document, schema)?.pointer;
  return at(pointer) === at(view.pointer);
}

/** Documented headers that are about the records say what is so. */
function fitHeaders(
  visit: Visit,
  headers: ReplyHeaders,
  { record, isNew, page }: Done,
): ReplyHeaders {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (page && /^(x-)?(total|total-?count)$/i.test(name)) return [name, String(page.total)];
      if (isNew && record && /^location$/i.test(name)) return [name, locationOf(visit, record)];
      return [name, value];
    }),
  );
}

function locationOf({ plan, request }: Visit, record: JsonObject): string {
  if (request.method !== "POST") return request.path;
  const suffix = plan.itemPath.slice(plan.itemPath.lastIndexOf("}") + 1);
  const base = request.path.replace(/\/$/, "").replace(/\.[a-z]+$/, "");
  return `${base}/${encodeURIComponent(String(record[plan.idKey]))}${suffix}`;
}

interface Failure {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

/** As documented for the status, else a problem body of our own. */
function fail({ source, part, request, context }: Visit, failure: Failure): UntypedReply {
  const chosen = chooseFirst(part.operation, [failure.status]);
  const wish = { accept: request.headers["accept"], random: context.random };
  const documented = chosen && toDocumentedReply(source, chosen, wish);
  const reply = documented?.status === failure.status ? documented : toProblem({ ...failure });
  return { ...reply, reason: REASONS[failure.status] ?? "refused" };
}

const REASONS: Readonly<Record<number, string>> = {
  404: "no-such-record",
  409: "id-is-taken",
  422: "patch-does-not-fit",
};
