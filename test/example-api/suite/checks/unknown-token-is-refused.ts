import { answer, defineCheck } from "../../../../src/index.ts";
import { isRefused } from "../judge.ts";
import { wholeLogin } from "../scenarios/whole-login.ts";

export const unknownTokenIsRefused = defineCheck({
  id: "device/unknown-token-is-refused",
  title: "A token that was never given out is refused.",
  level: "must",
  requirements: [],
  source: "RFC 6750, section 3.1: invalid_token.",
  reads: { stranger: answer(wholeLogin, "stranger") },
  *judge({ stranger }) {
    if (isRefused(stranger)) return;
    yield { exchange: stranger, message: "An unknown token was taken.", expected: "401" };
  },
});
