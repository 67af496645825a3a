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
  const owner = routes[0]?.owner ?? findOwner(engine.apis, request.path);
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

/** The sole API, or the one that alone has most of the path's first segments, at least two of them. */
function findOwner(apis: readonly LoadedApi[], path: string): LoadedApi | undefined {
  if (apis.length <= 1) return apis[0];
  const segments = path.split("/").slice(1);
  const scores = apis.map(({ spec }) =>
    Math.max(
      ...spec.operations.flatMap((o) => o.paths.map((known) => countShared(known, segments))),
    ),
  );
  const best = Math.max(2, ...scores);
  const owners = apis.filter((_, index) => scores[index] === best);
  return owners.length === 1 ? owners[0] : undefined;
}

function countShared(known: string, segments: readonly string[]): number {
  const template = known.split("/").slice(1);
  const differs = template.findIndex(
    (segment, index) => segment !== segments[index] && !segment.startsWith("{"),
  );
  return Math.min(differs === -1 ? template.length : differs, segments.length);
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
  const detail = `The mock has no operation at ${request.path}. It has ${listNearest(known, request.path)}.`;
  return { ...base, kind: match.kind, allow: [], detail };
}

/** As many operations as somebody reads. */
const SHOWN = 10;

/** The operations of a mock; of many, those whose paths end as the request's do come first. */
function listNearest(known: readonly string[], path: string): string {
  const last = path.replace(/\/$/, "").split("/").at(-1) ?? "";
  const isNear = (operation: string) => Number(last !== "" && operation.endsWith(`/${last}`));
  if (known.length <= SHOWN) return known.join(", ");
  const shown = known.toSorted((a, b) => isNear(b) - isNear(a)).slice(0, SHOWN);
  return `${shown.join(", ")} and ${known.length - SHOWN} more`;
}

/** A refusal without an operation cannot be handed on: then the engine's own answer stands. */
function refuseUnrouted(owner: LoadedApi | undefined, refusal: Refusal): UntypedReply {
  const answer = refuse(owner, refusal);
  return answer === "continue" ? refuseUnrouted(undefined, refusal) : answer;
}
