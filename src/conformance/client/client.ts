import pLimit from "p-limit";
import type { Draft } from "../draft.ts";
import type { TargetRequest, TargetResponse } from "../exchange.ts";
import type { Answer } from "./answer.ts";
import type { Allowances, Budget } from "./budget.ts";
import { isPutOff, readPatience } from "./patience.ts";
import type { Send } from "./send.ts";
import type { TargetClock } from "./target-clock.ts";
import type { Waiting } from "./waiting.ts";

/** What came of a request that may have been sent more than once, or not at all. */
export type Reply = Answer | { readonly kind: "put-off" | "not-sent"; readonly reason: string };

/** The only way to the target: within the plan, at its pace, and patient. */
export interface Client {
  /** The request that a draft becomes: with what each request bears. */
  complete(draft: Draft): TargetRequest;
  request(request: TargetRequest, part: keyof Allowances): Promise<Reply>;
  /** Answers that put a request off, in their order. */
  readonly putOffs: readonly PutOff[];
  /** Why nothing more is sent: the target went away. */
  readonly lost: string | undefined;
}

interface PutOff {
  readonly request: TargetRequest;
  readonly response: TargetResponse;
  readonly durationMs: number;
}

export interface ClientParts {
  readonly send: Send;
  readonly budget: Budget;
  readonly clock: TargetClock;
  readonly waiting: Waiting;
  /** Sent with each request, unless it has its own. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
}

/** As many as a browser opens to one host, and two more. */
const CONNECTIONS = 8;
/** What a server that says nothing about it is given. */
const UNSAID_WAIT_MS = 1000;
/** Clocks of two machines never agree to the millisecond. */
const MARGIN_MS = 50;

function putOff(status: number): Reply {
  return {
    kind: "put-off",
    reason: `the target asks for more patience than it is given (${status})`,
  };
}

/** Throws nothing: what goes wrong is a reply of another kind. */
export function createClient(parts: ClientParts): Client {
  const { send, budget, clock, waiting, signal } = parts;
  const limit = pLimit(CONNECTIONS);
  const putOffs: PutOff[] = [];
  let lost: string | undefined;
  let answered = false;
  /** Until then the target would only put off whatever is sent. */
  let closedUntil = 0;

  /** One request on its way: `undefined` means that it has to be sent again. */
  async function attempt(request: TargetRequest, isRepeat: boolean): Promise<Reply | undefined> {
    const answer = await send(request, signal);
    if (answer.kind === "unreachable" && answered) lost ??= answer.reason;
    if (answer.kind === "lost" && !isRepeat && budget.take("repeats")) return undefined;
    if (answer.kind !== "response") return answer;
    answered = true;
    clock.learn(answer.response);
    if (!isPutOff(answer.response)) return answer;
    putOffs.push({ request, ...answer });
    // One at a time from now on: a limit is reached sooner by many.
    limit.concurrency = 1;
    const wait = readPatience(answer.response, clock.now()) ?? UNSAID_WAIT_MS;
    const isWaited = await waiting.wait(wait + MARGIN_MS, "the target asks for patience");
    if (isWaited && budget.take("repeats")) return undefined;
    closedUntil = clock.now() + wait;
    return putOff(answer.response.status);
  }

  async function exchange(request: TargetRequest): Promise<Reply> {
    for (let isRepeat = false; ; isRepeat = true) {
      if (signal?.aborted === true) return { kind: "not-sent", reason: "the run was stopped" };
      if (lost !== undefined) return { kind: "not-sent", reason: `the target went away: ${lost}` };
      if (clock.now() < closedUntil) return putOff(429);
      await waiting.turn();
      const reply = await attempt(request, isRepeat);
      if (reply) return reply;
    }
  }

  return {
    putOffs,
    get lost() {
      return lost;
    },
    complete: (draft) => ({
      ...draft,
      headers: { Accept: "application/json", ...parts.headers, ...draft.headers },
    }),
    async request(request, part) {
      if (budget.take(part)) return limit(() => exchange(request));
      return { kind: "not-sent", reason: "the plan has no further request" };
    },
  };
}
