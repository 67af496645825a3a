import { type Awaitable, chain, rescue } from "../../lib/awaitable.ts";
import { delay } from "../../lib/delay.ts";
import { limitTime } from "../../lib/time-limit.ts";
import type { RouteMatch } from "../../spec/router.ts";
import type { SpecViolation } from "../../spec/violation.ts";
import { corsHeaders } from "./cors.ts";
import { encodeReply } from "./encode.ts";
import type { Engine } from "../engine.ts";
import { drawLatency } from "../faults/latency.ts";
import type { Route } from "../loaded-api.ts";
import type { MockReply, MockRequest } from "../message.ts";
import { answerMistake, HandlerTooSlow, ReplyBreaksSpec } from "./own-mistake.ts";
import { playOperation } from "./play-operation.ts";
import { playRefusal } from "./play-refusal.ts";
import type { Played, Scene } from "./scene.ts";
import { readNow } from "../worlds/world-state.ts";

/** One request in one world: play it in a transaction, keep it in the journal, answer in due time. */
export function exchange(
  engine: Engine,
  request: MockRequest,
  world: string,
): Awaitable<MockReply> {
  const match = engine.router.match(request.method, request.path);
  const violations: SpecViolation[] = [];
  const played = rescue(
    () =>
      engine.worlds.enter(world, (space) =>
        engine.store.transact(space, (records) =>
          play({ engine, records, match, request, violations }),
        ),
      ),
    (mistake) => recover(engine, mistake, { world, violations }),
  );
  return chain(played, (what) =>
    answer(engine, { world, match, request, played: what, violations }),
  );
}

/** What takes too long is given up, since it holds its world; what answers at once has no timer. */
function play(scene: Scene): Awaitable<Played> {
  const { engine, match, records } = scene;
  const played = match.kind === "found" ? playOperation(scene, match) : playRefusal(scene, match);
  return limitTime(
    played,
    engine.handlerTimeoutMs,
    () => new HandlerTooSlow(engine.handlerTimeoutMs, readNow(records, engine.host)),
  );
}

interface Happened {
  readonly world: string;
  readonly match: RouteMatch<Route>;
  readonly request: MockRequest;
  readonly played: Played;
  readonly violations: readonly SpecViolation[];
}

function answer(engine: Engine, happened: Happened): Awaitable<MockReply> {
  const { played, request } = happened;
  const reply = encodeReply(played.reply, {
    now: played.now,
    cors: corsHeaders(request, engine.allowsOrigin),
    reasons: engine.reasons,
    head: request.method === "HEAD",
  });
  record(engine, happened, reply);
  if (!engine.latency && !played.fault) return reply;
  return wait(engine, played).then(() => breakBy(played, reply));
}

async function recover(
  { worlds, store, host }: Engine,
  mistake: unknown,
  { world, violations }: { readonly world: string; readonly violations: SpecViolation[] },
): Promise<Played> {
  if (mistake instanceof ReplyBreaksSpec) violations.push(...mistake.violations);
  // To ask for the time would be to stand in line behind others that may be as slow.
  if (mistake instanceof HandlerTooSlow) {
    return { reply: await answerMistake(mistake), now: mistake.now, fault: undefined };
  }
  const now = await rescue(
    () =>
      worlds.enter(world, (space) => store.transact(space, (records) => readNow(records, host))),
    () => host.clock.now(),
  );
  return { reply: await answerMistake(mistake), now, fault: undefined };
}

function record(
  engine: Engine,
  { world, match, request, played, violations }: Happened,
  reply: MockReply,
): void {
  const route = match.kind === "found" ? match.route : undefined;
  engine.journal.append({
    world,
    at: played.now,
    api: route?.owner.api.name,
    operationId: route?.operation.id,
    request,
    reply,
    reason: played.reply.reason,
    violations,
    fault: played.fault?.id,
  });
}

async function wait(engine: Engine, { fault }: Played): Promise<void> {
  if (engine.latency) await delay(drawLatency(engine.latency, engine.host.random));
  if (fault?.effect.kind === "delay") await delay(fault.effect.ms);
}

function breakBy({ fault }: Played, reply: MockReply): MockReply {
  if (fault?.effect.kind === "reset") return { ...reply, broken: { kind: "reset" } };
  if (fault?.effect.kind !== "truncate") return reply;
  return { ...reply, broken: { kind: "truncated", bytes: fault.effect.bytes } };
}
