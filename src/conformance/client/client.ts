import pLimit from "p-limit";
import type { Draft, Missing } from "../draft.ts";
import type { TargetRequest } from "../exchange.ts";
import type { Allowances, Budget } from "./budget.ts";
import { createDoor } from "./door.ts";
import { isPutOff, readPatience } from "./patience.ts";
import { type NoReply, notSent, putOff, type Reply } from "./reply.ts";
import type { Send } from "./send.ts";
import type { TargetClock } from "./target-clock.ts";
import type { Waiting } from "./waiting.ts";

/** The request that went out last, if there was one, and what came of it. */
export type Sent =
  | { readonly request: TargetRequest; readonly reply: Reply }
  | { readonly request?: never; readonly reply: NoReply };

/** Makes the request anew each time it is sent: a one-time code of before a wait is too old after it. */
type MakeDraft = () => Draft | Missing | Promise<Draft | Missing>;

/** The only way to the target: within the plan, at its pace, and patient. */
export interface Client {
  request(make: MakeDraft, part: keyof Allowances): Promise<Sent>;
  /** Requests that went out. */
  readonly sent: number;
  /** Why nothing more is sent: the target went away. */
  readonly lost: string | undefined;
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
/** What a server is given that says nothing about it, or nothing that helps. */
const UNSAID_WAIT_MS = 1000;
/** Clocks of two machines never agree to the millisecond. */
const MARGIN_MS = 50;

/** Throws nothing: what goes wrong is a reply of another kind. */
export function createClient(parts: ClientParts): Client {
  const { send, budget, clock, waiting, signal } = parts;
  const limit = pLimit(CONNECTIONS);
  const door = createDoor(clock, signal);
  let sent = 0;

  /** One request on its way: `undefined` means that it has to be sent again. */
  async function attempt(request: TargetRequest): Promise<Reply | undefined> {
    sent += 1;
    const answer = await send(request, signal);
    door.see(answer);
    if (answer.kind !== "response") return answer;
    clock.learn(answer.response);
    if (!isPutOff(answer.response)) return answer;
    // One at a time from now on: a limit is reached sooner by many.
    limit.concurrency = 1;
    const asked = readPatience(answer.response, clock.now()) ?? 0;
    const wait = asked > 0 ? asked : UNSAID_WAIT_MS;
    const isWaited = await waiting.wait(wait + MARGIN_MS, "the target asks for patience");
    if (isWaited && budget.take("repeats")) return undefined;
    door.close(wait);
    return putOff(answer.response.status);
  }

  async function exchange(make: MakeDraft): Promise<Sent> {
    for (;;) {
      const closed = door.whyClosed();
      if (closed) return { reply: closed };
      await waiting.turn();
      const draft = await make();
      if ("missing" in draft) return { reply: notSent(draft.missing) };
      const headers = { Accept: "application/json", ...parts.headers, ...draft.headers };
      const request = { ...draft, headers };
      const reply = await attempt(request);
      if (reply) return { request, reply };
    }
  }

  return {
    get sent() {
      return sent;
    },
    get lost() {
      return door.lost;
    },
    async request(make, part) {
      if (budget.take(part)) return limit(() => exchange(make));
      return { reply: notSent("the plan has no further request") };
    },
  };
}
