import { answer, defineCheck } from "../../../../src/index.ts";
import { errorOf } from "../judge.ts";
import { wholeLogin } from "../scenarios/whole-login.ts";

export const loginIsPendingAtFirst = defineCheck({
  id: "device/login-is-pending-at-first",
  title: "Nobody is logged in before a user has approved it.",
  level: "must",
  requirements: [],
  source: "RFC 8628, section 3.5: authorization_pending.",
  isEssential: true,
  reads: { pending: answer(wholeLogin, "pending") },
  *judge({ pending }) {
    const received = errorOf(pending);
    if (received === "authorization_pending") return;
    const message = "A login that nobody has approved is not called pending.";
    yield { exchange: pending, message, expected: "authorization_pending", received };
  },
});
