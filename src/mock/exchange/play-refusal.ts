import { type Awaitable, chain } from "../../lib/awaitable.ts";
import type { LoadedApi } from "../loaded-api.ts";
import { refuse } from "./refuse.ts";
import type { Refusal, UntypedReply } from "../definition/refusal.ts";
import type { NotFound, Played, Scene } from "./scene.ts";
import { readNow, withContext } from "../worlds/world-state.ts";

/** Answers a request that has no operation, as the API that it seems to be for does. */
export function playRefusal(scene: Scene, match: NotFound): Awaitable<Played> {
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
  match: NotFound,
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
