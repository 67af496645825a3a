import { createRouter, type RouteMatch } from "../../spec/router.ts";
import { loadSpec, type Spec } from "../../spec/spec.ts";
import { answerPreflight, corsHeaders, isLoopbackOrigin, isPreflight } from "../exchange/cors.ts";
import { encodeReply } from "../exchange/encode.ts";
import type { Engine } from "../engine.ts";
import type { MockReply, MockRequest } from "../message.ts";
import { answerMistake } from "../exchange/own-mistake.ts";
import { refuse } from "../exchange/refuse.ts";
import type { UntypedReply } from "../definition/refusal.ts";
import { createEntryRenderer } from "../journal/render-event.ts";
import { createAdminChecks } from "./admin-checks.ts";
import { answerOperation, type ControlRoute, type StreamedReply } from "./answer.ts";
import type { ControlContext } from "./control-handler.ts";
import { type Guard, refuseStranger } from "./guard.ts";
import { handlers } from "./handlers.ts";
import { compiled } from "./spec.gen.ts";

export interface ControlOptions {
  /** What requests must bear; without it, only those from this machine are taken. */
  readonly token?: string;
}

/** The routes by which a test steers a mock. Answers one request for a world; never rejects. */
export type Control = (request: MockRequest, world: string) => Promise<MockReply>;

export async function createControl(
  engine: Engine,
  { token }: ControlOptions = {},
): Promise<Control> {
  const spec = await loadSpec(compiled);
  const router = createRouter(createRoutes(spec));
  const checks = createAdminChecks();
  const renderEntry = createEntryRenderer();
  const guard: Guard = { token, allowsOrigin: engine.allowsOrigin };
  const allows = (origin: string) =>
    isLoopbackOrigin(origin) || (token !== undefined && engine.allowsOrigin(origin));

  return async (request, world) => {
    if (isPreflight(request)) return answerPreflight(request, allows);
    const match = router.match(request.method, request.path);
    const admitted = isOpen(match) ? undefined : refuseStranger(request, guard);
    const control: ControlContext = { engine, world, checks, renderEntry };
    const reply = admitted ?? (await answer(match, request, control));
    return encode(reply, {
      now: engine.host.clock.now(),
      cors: corsHeaders(request, allows),
      reasons: false,
      head: request.method === "HEAD",
    });
  };
}

function createRoutes(spec: Spec): readonly ControlRoute[] {
  return spec.operations.flatMap((operation) => {
    const handler = handlers[operation.id];
    return handler ? { operation, spec, handler } : [];
  });
}

/** Whether the operation may be called by anybody. */
function isOpen(match: RouteMatch<ControlRoute>): boolean {
  return match.kind === "found" && match.route.operation.security.length === 0;
}

function answer(
  match: RouteMatch<ControlRoute>,
  request: MockRequest,
  control: ControlContext,
): Promise<StreamedReply> {
  if (match.kind !== "found") return Promise.resolve(refuseUnrouted(match, request));
  return answerOperation(match, request, control).catch(answerMistake);
}

function refuseUnrouted(
  match: Exclude<RouteMatch<ControlRoute>, { kind: "found" }>,
  request: MockRequest,
): UntypedReply {
  const allow = match.kind === "method-not-allowed" ? match.allow : [];
  const detail =
    match.kind === "method-not-allowed"
      ? `${request.path} takes ${allow.join(", ")}, not ${request.method}.`
      : `The control API has nothing at ${request.path}. GET /__mock/v1/openapi.json lists what it has.`;
  const reply = refuse(undefined, { kind: match.kind, request, allow, detail, profile: "" });
  return reply === "continue" ? { status: 404 } : reply;
}

function encode(
  { stream, ...reply }: StreamedReply,
  envelope: Parameters<typeof encodeReply>[1],
): MockReply {
  const headers = { ...reply.headers, "Cache-Control": "no-store" };
  const encoded = encodeReply({ ...reply, headers }, envelope);
  return stream && !envelope.head ? { ...encoded, body: stream } : encoded;
}
