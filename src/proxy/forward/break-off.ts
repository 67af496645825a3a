import type { ProxyEngine } from "../engine.ts";
import { answerProblem } from "../problem.ts";
import { describeFailure } from "../upstream/describe-failure.ts";
import { type Passage, toIncident } from "./passage.ts";

/** Why a request to the upstream is given up: nobody waits for its answer any more. */
export class ClientLeft extends Error {
  override readonly name = "ClientLeft";

  constructor() {
    super("The client went away before the answer was whole.");
  }
}

/** A connection that is kept may be closed at the moment of sending; the request never was at the server then. */
const CLOSED: ReadonlySet<unknown> = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"]);

export interface Breach {
  readonly failure: Error;
  /** Absent for a request that may have had an effect, or has been sent again already. */
  readonly sendAgain?: () => void;
}

/** Ends what cannot be finished: with a problem, or where the reply has begun, by cutting it off for the client too. */
export function breakOff(
  engine: ProxyEngine,
  passage: Passage,
  { failure, sendAgain }: Breach,
): void {
  const { response } = passage;
  if (failure instanceof ClientLeft || response.destroyed) {
    const reason = new ClientLeft().message;
    engine.tell({
      type: "incident",
      incident: toIncident(passage, { kind: "left", status: undefined, reason }),
    });
    return;
  }
  if (sendAgain && CLOSED.has(Reflect.get(failure, "code"))) {
    sendAgain();
    return;
  }
  const problem = describeFailure(failure, engine.upstream.url);
  const isBegun = response.headersSent;
  if (isBegun) response.destroy();
  else answerProblem(passage, problem);
  engine.tell({
    type: "incident",
    incident: toIncident(passage, {
      kind: "failed",
      status: isBegun ? undefined : problem.status,
      reason: problem.detail,
    }),
  });
}
