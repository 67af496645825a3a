import { answer, defineCheck, expected } from "../../../../src/index.ts";
import { isRefused } from "../judge.ts";
import { wholeLogin } from "../scenarios/whole-login.ts";

export const deviceCodeIsGoodOnce = defineCheck({
  id: "device/device-code-is-good-once",
  title: "A device code is good for one token.",
  level: "should",
  requirements: [],
  source: "RFC 8628, section 5.2: a code that is stolen later must be of no use.",
  reads: { token: expected(wholeLogin, "token"), again: answer(wholeLogin, "again") },
  *judge({ again }) {
    if (isRefused(again)) return;
    yield { exchange: again, message: "A device code gave a second token.", expected: "a refusal" };
  },
});
