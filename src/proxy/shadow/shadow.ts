import type { Mock } from "../../mock/mock.ts";
import type { ProxiedExchange, ProxyEvent } from "../event.ts";
import type { RouteCall } from "../judge/routes.ts";
import { compareReplies } from "./compare-replies.ts";
import { createKnownValues } from "./known-values.ts";
import { translateRequest } from "./translate-request.ts";

export interface ShadowOptions {
  readonly mock: Pick<Mock, "handle">;
  /** Where differences are of no interest: globs of pointers into the body, such as `/data/me/*`, and of names. */
  readonly ignore: readonly string[];
}

/** Asks the mock what the real server was asked, one request after the other, and compares. */
export interface Shadow {
  /** Tells of the exchange once the mock has answered it too. */
  follow(exchange: ProxiedExchange): void;
  /** Waits for all that was to be followed. */
  settle(): Promise<void>;
}

/** Pairs of values of both sides; a login has a handful. */
const MOST_KNOWN = 10_000;

/** Exchanges that wait for the mock; beyond it they are told without it. */
const MOST_WAITING = 1000;

export function createShadow({
  mock,
  ignore,
  tell,
}: ShadowOptions & { readonly tell: (event: ProxyEvent) => void }): Shadow {
  const known = createKnownValues(MOST_KNOWN);
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();

  async function compare(exchange: ProxiedExchange, call: RouteCall): Promise<void> {
    const { request, reply } = exchange.entry;
    const mocked = await mock.handle(translateRequest(request, { path: call.path, known }));
    const disagreements = compareReplies(reply, mocked, { known, ignore });
    waiting -= 1;
    tell({ type: "exchange", exchange: { ...exchange, disagreements, isShadowed: true } });
  }

  return {
    follow(exchange) {
      const { call, unseen } = exchange;
      const isPlain = call && !unseen.request && !unseen.reply && waiting < MOST_WAITING;
      if (!isPlain) {
        tell({ type: "exchange", exchange });
        return;
      }
      waiting += 1;
      last = last.then(() => compare(exchange, call));
    },
    settle: () => last,
  };
}
