import { setTimeout as wait } from "node:timers/promises";
import pLimit from "p-limit";
import { systemClock } from "../../src/lib/clock.ts";
import type { CorrectServer, SabotagedServer } from "../servers/subject.ts";
import type { Judgement, Peer, Target } from "./peer.ts";
import { serveSubject } from "./serve-subject.ts";

type Server = CorrectServer | SabotagedServer;

/** All servers of one API, and what a user of them has. */
export interface Course extends Omit<Target, "url" | "aheadMs"> {
  readonly servers: readonly Server[];
}

/** What a peer made of one server. */
export interface Outcome {
  readonly server: Server;
  readonly judgement: Judgement;
}

/** As many as the machines have cores on which this runs. */
const AT_A_TIME = 2;

const STEP_MS = 30_000;
const START_MS = 4000;

/** Lets a peer judge each server of a course, a fresh one each time. */
export function score(peer: Peer, { servers, ...given }: Course): Promise<Outcome[]> {
  const limit = pLimit(AT_A_TIME);
  const judge = async (server: Server): Promise<Outcome> => {
    const served = await serveSubject(server);
    try {
      if (given.accounts["totp"]) await wait(msToFreshCode(systemClock.now() + served.aheadMs));
      return { server, judgement: await peer.judge({ ...given, ...served }) };
    } finally {
      served.close();
    }
  };
  const chosen = [
    ...spread(ofKind("correct", servers), peer.sample),
    ...spread(ofKind("sabotaged", servers), peer.sample),
  ];
  return Promise.all(chosen.map((server) => limit(judge, server)));
}

/** A code that is made now has to be good until the peer has started and sent it. */
function msToFreshCode(now: number): number {
  const left = STEP_MS - (now % STEP_MS);
  return left < START_MS ? left : 0;
}

function ofKind(kind: Server["kind"], servers: readonly Server[]): readonly Server[] {
  return servers.filter((server) => server.kind === kind);
}

/** At most `count` of the servers, evenly from first to last, so that each run takes the same. */
function spread(servers: readonly Server[], count = servers.length): readonly Server[] {
  const step = Math.max(1, servers.length / count);
  return servers.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
}

export interface Tally {
  readonly wronglyFailed: number;
  readonly correct: number;
  readonly killed: number;
  readonly sabotaged: number;
}

/** Counts what the peer could judge. */
export function tally(outcomes: readonly Outcome[]): Tally {
  const judged = outcomes.filter(({ judgement }) => judgement.kind !== "cannot-run");
  const failed = judged.filter(({ judgement }) => judgement.kind === "fails");
  return {
    wronglyFailed: countOf("correct", failed),
    correct: countOf("correct", judged),
    killed: countOf("sabotaged", failed),
    sabotaged: countOf("sabotaged", judged),
  };
}

function countOf(kind: Server["kind"], outcomes: readonly Outcome[]): number {
  return outcomes.filter(({ server }) => server.kind === kind).length;
}
