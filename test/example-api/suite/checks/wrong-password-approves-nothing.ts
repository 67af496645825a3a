import { answer, defineCheck } from "../../../../src/index.ts";
import { isRefused } from "../judge.ts";
import { wholeLogin } from "../scenarios/whole-login.ts";

export const wrongPasswordApprovesNothing = defineCheck({
  id: "device/wrong-password-approves-nothing",
  title: "A wrong password approves no login.",
  level: "must",
  requirements: [],
  source: "RFC 8628, section 3.3: the authorization server authenticates the user.",
  isEssential: true,
  reads: { wrong: answer(wholeLogin, "wrongPassword") },
  *judge({ wrong }) {
    if (isRefused(wrong)) return;
    yield { exchange: wrong, message: "A wrong password was taken.", expected: "a refusal" };
  },
});
