import { type Awaitable, chain } from "../lib/awaitable.ts";
import type { RouteMatch } from "../spec/router.ts";
import type { SpecViolation } from "../spec/violation.ts";
import type { Engine } from "./engine.ts";
import { type Fault, faultRecords } from "./faults/fault.ts";
import { strikeFaults } from "./faults/strike.ts";
import type { Context } from "./handler.ts";
import type { LoadedApi, Route } from "./loaded-api.ts";
import type { MockRequest } from "./message.ts";
import { operate } from "./operate.ts";
import { ReplyBreaksSpec } from "./own-mistake.ts";
import type { Call } from "./call.ts";
import { refuse } from "./refuse.ts";
import type { Refusal, UntypedReply } from "./refusal.ts";
import { checkReply } from "./reply-check.ts";
import type { Records } from "./store/store.ts";
import { ONLY, readNow, withContext } from "./worlds/world-state.ts";

export interface Scene {
  readonly engine: Engine;
  readonly records: Records;
  readonly match: RouteMatch<Route>;
  readonly request: MockRequest;
  /** Takes what breaks the spec without being refused. */
  readonly violations: SpecViolation[];
}

/** What came of a request inside its transaction. */
export interface Played {
  readonly reply: UntypedReply;
  readonly now: number;
  readonly fault: Fault | undefined;
}

type Found = Extract<RouteMatch<Route>, { kind: "found" }>;

export function play(scene: Scene): Awaitable<Played> {
  const { match } = scene;
  return match.kind === "found" ? playOperation(scene, match) : playRefusal(scene, match);
}

function playOperation(scene: Scene, match: Found): Awaitable<Played> {
  const { engine, records } = scene;
  const { api, profile } = match.route.owner;
  return withContext({ records, host: engine.host, api, profile }, (context) => {
    const faults = records.get(faultRecords, ONLY);
    if (!faults || faults.length === 0) return playSafely(scene, match, context);
    return playWithFaults(scene, match, { context, faults });
  });
}

function playSafely(scene: Scene, match: Found, context: Context): Awaitable<Played> {
  return chain(operate(match.route, toCall(scene, match), context), (reply) => {
    judge(scene, match.route, reply);
    return { reply, now: context.clock.now(), fault: undefined };
  });
}

function playWithFaults(
  scene: Scene,
  match: Found,
  { context, faults }: { readonly context: Context; readonly faults: readonly Fault[] },
): Awaitable<Played> {
  const now = context.clock.now();
  const { body } = scene.request;
  const { operation, owner } = match.route;
  const blow = {
    api: owner.api.name,
    operationId: operation.id,
    body,
    now,
    random: context.random,
  };
  const { struck: fault, faults: next } = strikeFaults(faults, blow);
  scene.records.set(faultRecords, ONLY, next);
  if (fault?.phase === "before" && replaces(fault)) return { reply: strike(fault), now, fault };
  return chain(playSafely(scene, match, context), ({ reply }) => ({
    reply: fault?.phase === "after" ? strike(fault, reply) : reply,
    now,
    fault,
  }));
}

/** A delay lets the operation answer; every other fault takes the place of its answer. */
function replaces({ effect }: Fault): boolean {
  return effect.kind !== "delay";
}

/** A fault names its media type among the headers, in any case. */
function splitType(fields: Readonly<Record<string, string>>) {
  const entries = Object.entries(fields);
  const named = entries.find(([name]) => name.toLowerCase() === "content-type");
  const headers = Object.fromEntries(entries.filter((entry) => entry !== named));
  return { type: named && { type: named[1] }, headers };
}

function strike({ effect }: Fault, reply: UntypedReply = { status: 503 }): UntypedReply {
  if (effect.kind !== "status") return reply;
  const { status, body } = effect;
  const { type, headers } = splitType(effect.headers ?? {});
  return { status, ...type, headers, ...(body !== undefined && { body }), reason: "fault" };
}

function toCall({ engine, request, violations }: Scene, { route, parameters }: Found): Call {
  const { operation, spec, owner } = route;
  return {
    operation,
    spec,
    request,
    pathParameters: parameters,
    validate: engine.validate.requests,
    note: (found) => violations.push(...found),
    refuse: (kind, detail) =>
      refuse(owner, { kind, request, detail, allow: [], profile: owner.profile }),
  };
}

/** Judges a reply by the spec; a problem body is the mock's own and stands beside the spec. */
function judge({ engine, violations }: Scene, route: Route, reply: UntypedReply): void {
  if (engine.validate.replies === "off" || reply.type === "application/problem+json") return;
  const found = checkReply(route, reply);
  if (found.length === 0) return;
  if (engine.validate.replies === "warn") violations.push(...found);
  else throw new ReplyBreaksSpec(route.operation.id, route.spec, found);
}

function playRefusal(scene: Scene, match: Exclude<RouteMatch<Route>, Found>): Awaitable<Played> {
  const { engine, records, request } = scene;
  const routes = match.kind === "method-not-allowed" ? match.routes : [];
  const [sole] = engine.apis.length === 1 ? engine.apis : [];
  const owner = routes[0]?.owner ?? sole;
  const reply = () => refuseUnrouted(owner, toRefusal(scene, match, owner));
  if (!owner) return { reply: reply(), now: readNow(records, engine.host), fault: undefined };
  const { api, profile } = owner;
  return withContext({ records, host: engine.host, api, profile }, (context) => {
    const passage = { request, operationId: undefined, context };
    return chain(api.around?.(passage, reply) ?? reply(), (passed) => ({
      reply: passed,
      now: context.clock.now(),
      fault: undefined,
    }));
  });
}

function toRefusal(
  { engine, request }: Scene,
  match: Exclude<RouteMatch<Route>, Found>,
  owner: LoadedApi | undefined,
): Refusal {
  const base = { request, profile: owner?.profile ?? "" };
  if (match.kind === "method-not-allowed") {
    const allow = match.allow;
    const detail = `${request.path} takes ${allow.join(", ")}, not ${request.method}.`;
    return { ...base, kind: match.kind, allow, detail };
  }
  const known = engine.apis.flatMap(({ spec }) =>
    spec.operations.map(({ method, paths }) => `${method} ${paths[0]}`),
  );
  const detail = `The mock has no operation at ${request.path}. It has ${known.join(", ")}.`;
  return { ...base, kind: match.kind, allow: [], detail };
}

/** A refusal without an operation cannot be handed on: then the engine's own answer stands. */
function refuseUnrouted(owner: LoadedApi | undefined, refusal: Refusal): UntypedReply {
  const answer = refuse(owner, refusal);
  return answer === "continue" ? refuseUnrouted(undefined, refusal) : answer;
}
