import type { Awaitable } from "../../lib/awaitable.ts";
import type { Api } from "../definition/api.ts";
import type { Context } from "../definition/handler.ts";
import type { LoadedApi } from "../loaded-api.ts";
import type { Records } from "../store/store.ts";
import { withContext } from "../worlds/world-state.ts";
import type { ControlContext } from "./control-handler.ts";
import { notFound, type ProblemReply } from "./problems.ts";

/** Runs `work` on the records of the request's world, alone and as one step. */
export async function inWorld<R>(
  { engine, world }: ControlContext,
  work: (records: Records) => Awaitable<R>,
): Promise<R> {
  return engine.worlds.enter(world, (space) => engine.store.transact(space, work));
}

/** As `inWorld`, with what a handler of the named API sees; a 404 problem when no API has the name. */
export async function inApi<R>(
  control: ControlContext,
  name: string,
  work: (owner: LoadedApi, context: Context) => Awaitable<R>,
): Promise<R | ProblemReply<404>> {
  const { engine } = control;
  const owner = engine.apis.find(({ api }) => api.name === name);
  if (!owner) return notFound(`API "${name}"`, namesOf(control));
  return inWorld(control, (records) =>
    withContext({ records, host: engine.host, ...owner }, (context) => work(owner, context)),
  );
}

type Part = "accounts" | "sessions" | "outbox";

/** As `inApi`, with one of the API's administrators; a 404 problem when the API has none of the kind. */
export function inPart<Name extends Part, R>(
  control: ControlContext,
  { api: name, part }: { readonly api: string; readonly part: Name },
  work: (admin: NonNullable<Api[Name]>, context: Context) => Awaitable<R>,
): Promise<R | ProblemReply<404>> {
  return inApi<R | ProblemReply<404>>(control, name, async ({ api }, context) => {
    const admin: Api[Name] = api[part];
    return admin ? work(admin, context) : notFound(`${part} in the API "${name}"`, []);
  });
}

function namesOf({ engine }: ControlContext): readonly string[] {
  return engine.apis.map(({ api }) => api.name);
}
