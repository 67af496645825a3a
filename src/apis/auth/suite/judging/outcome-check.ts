import {
  type Check,
  defineCheck,
  type Reading,
  type Shortfall,
} from "../../../../conformance/check.ts";
import type { Exchange } from "../../../../conformance/exchange.ts";
import {
  judgeKeptOut,
  judgeLetIn,
  judgeStatusIs,
} from "../../../../conformance/judging/outcome.ts";
import { saysRefused } from "./replies.ts";

type Head = Pick<Check, "id" | "title" | "level" | "requirements" | "source" | "isEssential">;

interface OutcomeCheck extends Head {
  readonly reads: Readonly<Record<string, Reading>>;
  /** What is wrong where a login goes otherwise. */
  readonly message: string;
}

/** A check of logins that have to be refused, whatever the refusal looks like; a good login may stand before them. */
export function defineRefusalCheck({ message, ...head }: OutcomeCheck): Check {
  return defineCheck({
    ...head,
    *judge(exchanges) {
      for (const exchange of Object.values(exchanges)) {
        if (exchange.outcome === "accepted" || saysRefused(exchange)) continue;
        yield* judgeKeptOut(exchange, message);
      }
    },
  });
}

/** A check of logins that have to succeed, whatever the reply looks like. */
export function defineSuccessCheck({ message, ...head }: OutcomeCheck): Check {
  return defineCheck({
    ...head,
    *judge(exchanges) {
      for (const exchange of Object.values(exchanges)) yield* judgeLetIn(exchange, message);
    },
  });
}

/** A check of refusals that have to be a 400. */
export function defineBadRequestCheck({ message, ...head }: OutcomeCheck): Check {
  return defineCheck({
    ...head,
    *judge(exchanges) {
      for (const exchange of Object.values(exchanges)) yield* judgeStatusIs(exchange, 400, message);
    },
  });
}

/** The shortfall of a refusal that is not called a mistake of the client. */
export function* judgeMistakeOfClient(exchange: Exchange, message: string): Generator<Shortfall> {
  const { status } = exchange.response;
  if (status >= 400 && status < 500) return;
  yield { exchange, message, expected: "4xx", received: status };
}
