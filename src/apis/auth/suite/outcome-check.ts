import { type Check, defineCheck, type Reading } from "../../../conformance/check.ts";
import { isAccepted } from "../../../conformance/exchange.ts";
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
        if (!isAccepted(exchange) || saysRefused(exchange)) continue;
        const { status } = exchange.response;
        yield { exchange, message, expected: "a status that is not 2xx", received: status };
      }
    },
  });
}

/** A check of logins that have to succeed, whatever the reply looks like. */
export function defineSuccessCheck({ message, ...head }: OutcomeCheck): Check {
  return defineCheck({
    ...head,
    *judge(exchanges) {
      for (const exchange of Object.values(exchanges)) {
        if (isAccepted(exchange)) continue;
        const { status } = exchange.response;
        yield { exchange, message, expected: "a status that is 2xx", received: status };
      }
    },
  });
}
