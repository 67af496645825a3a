import type { Client } from "../client/client.ts";
import type { Draft } from "../draft.ts";
import { type Exchange, isAccepted } from "../exchange.ts";
import { explore, type ExploreResult } from "../explore/explore.ts";
import type { Run } from "./prepare-run.ts";

/** Sends generated requests as far as the plan goes; undefined when nobody asked for them. */
export async function exploreTarget(
  { spec, requestSpec, suite, settings }: Run,
  client: Client,
): Promise<ExploreResult | undefined> {
  if (!settings.explore) return undefined;
  const stop = new AbortController();
  return explore({
    ...settings.explore,
    spec,
    access: { ...settings, requestSpec },
    ...(suite && { samples: suite.samples, loggedInBy: (exchange) => isAccepted(exchange) }),
    signal: settings.signal ? AbortSignal.any([settings.signal, stop.signal]) : stop.signal,
    send: (draft) => send(draft, client, stop),
  });
}

/** What the run holds back itself ends the search; what gets no answer is a find. */
async function send(
  draft: Draft,
  client: Client,
  stop: AbortController,
): Promise<Exchange | undefined> {
  const first = await client.request(() => draft, "explored");
  // A server may close a connection just when it is used again.
  const isLost = first.reply.kind === "lost";
  const { request, reply } = isLost ? await client.request(() => draft, "repeats") : first;
  if (reply.kind === "not-sent" || reply.kind === "put-off") stop.abort();
  if (reply.kind !== "response" || !request) return undefined;
  const { response, durationMs } = reply;
  return {
    scenario: "explore",
    step: "generated",
    outcome: "any",
    malformed: true,
    request,
    response,
    durationMs,
  };
}
