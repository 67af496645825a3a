import { type Check, defineCheck, type Reading } from "../../../../conformance/check.ts";
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

/** A check of logins that have to be refused, whatever the refusal looks like. */
export function defineRefusalCheck({ message, ...head }: OutcomeCheck): Check {
  return defineCheck({
    ...head,
    *judge(exchanges) {
      for (const exchange of Object.values(exchanges)) {
        if (!saysRefused(exchange)) yield* judgeKeptOut(exchange, message);
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
