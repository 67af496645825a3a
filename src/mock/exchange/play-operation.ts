import { type Awaitable, chain } from "../../lib/awaitable.ts";
import type { Call } from "./call.ts";
import { type Fault, faultRecords } from "../faults/fault.ts";
import { strikeFaults } from "../faults/strike.ts";
import { replaces, takePlace } from "../faults/take-place.ts";
import type { Context } from "../definition/handler.ts";
import type { Route } from "../loaded-api.ts";
import { operate } from "./operate.ts";
import { ReplyBreaksSpec } from "./own-mistake.ts";
import { refuse } from "./refuse.ts";
import type { UntypedReply } from "../definition/refusal.ts";
import { checkReply } from "./reply-check.ts";
import type { Found, Played, Scene } from "./scene.ts";
import { ONLY, withContext } from "../worlds/world-state.ts";

/** Lets the operation answer, unless a fault takes its place, and judges what it answers. */
export function playOperation(scene: Scene, match: Found): Awaitable<Played> {
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
  if (fault?.phase === "before" && replaces(fault)) return { reply: takePlace(fault), now, fault };
  return chain(playSafely(scene, match, context), ({ reply }) => ({
    reply: fault?.phase === "after" ? takePlace(fault, reply) : reply,
    now,
    fault,
  }));
}

function toCall({ engine, request, violations }: Scene, { route, parameters }: Found): Call {
  const { operation, owner } = route;
  return {
    operation,
    spec: owner.requestSpec,
    request,
    pathParameters: parameters,
    validate: engine.validate.requests ?? owner.api.validateRequests ?? "off",
    note: (found) => violations.push(...found),
    refuse: (kind, detail, broken = []) =>
      refuse(owner, {
        kind,
        request,
        operation,
        violations: broken,
        detail,
        allow: [],
        profile: owner.profile,
      }),
  };
}

/** Judges a reply by the spec; a problem body is the mock's own and stands beside the spec. */
function judge({ engine, violations }: Scene, route: Route, reply: UntypedReply): void {
  if (engine.validate.replies === "off" || reply.type === "application/problem+json") return;
  const found = checkReply(route, reply);
  if (found.length === 0) return;
  if (engine.validate.replies === "warn" || reply.isExample) violations.push(...found);
  else throw new ReplyBreaksSpec(route.operation.id, route.spec, found);
}
