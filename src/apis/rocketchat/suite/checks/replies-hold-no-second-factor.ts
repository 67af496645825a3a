import type { Check } from "../../../../conformance/check.ts";
import { formsOf, holdsAny } from "../../../../conformance/judging/holds-text.ts";
import { placesOf } from "../../../../conformance/judging/json-places.ts";
import { totpAt } from "../../../../credentials/totp.ts";
import { isObject } from "../../../../lib/json.ts";

const STEP_MS = 30_000;
/** How long a run takes at most, and a little ahead. */
const STEPS = { before: 40, after: 3 };

export const repliesHoldNoSecondFactor: Check = {
  id: "rocketchat/replies-hold-no-second-factor",
  title:
    "No reply holds the secret of a second factor, a backup code or a code that would be right.",
  level: "should",
  requirements: [],
  source:
    "RFC 6238, section 5.1: the key of the codes is kept from others. Who reads it needs no second factor.",
  applies: () => true,
  *each(exchange, { accounts, now }) {
    const secrets = Object.values(accounts).flatMap(({ secret }) => secret ?? []);
    const named = placesOf(exchange.response.json).filter(
      ({ key, value }) =>
        (/backup_?codes?/i.test(key) && Boolean(value)) ||
        ((key === "totp" || key === "email2fa") && isObject(value) && "secret" in value),
    );
    for (const { pointer } of named) {
      yield { exchange, message: "The reply holds the secret of a second factor.", pointer };
    }
    if (
      named.length === 0 &&
      secrets.some((secret) => holdsAny(exchange.response, formsOf(secret)))
    ) {
      yield { exchange, message: "The reply holds the secret of a second factor." };
    }
    const { body, headers } = exchange.response;
    const numbers = new Set([body, ...Object.values(headers)].join(" ").match(SIX_DIGITS));
    if (numbers.size === 0 || !secrets.some((secret) => hasCode(secret, now, numbers))) return;
    yield { exchange, message: "The reply holds a one-time code." };
  },
};

const SIX_DIGITS = /(?<![\w.-])\d{6}(?![\w.-])/g;

function hasCode(secret: string, now: number, numbers: ReadonlySet<string>): boolean {
  for (let step = -STEPS.before; step <= STEPS.after; step += 1) {
    if (numbers.has(totpAt(secret, now + step * STEP_MS))) return true;
  }
  return false;
}
