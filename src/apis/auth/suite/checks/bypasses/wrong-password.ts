import { answer } from "../../../../../conformance/check.ts";
import { defineRefusalCheck } from "../../outcome-check.ts";
import { wrongPassword as wrongPasswordScenario } from "../../scenarios/wrong-password.ts";

export const wrongPassword = defineRefusalCheck({
  id: "auth/wrong-password",
  title: "A wrong password logs nobody in.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers of every version refuse a password that is not the right one.",
  isEssential: true,
  reads: { wrong: answer(wrongPasswordScenario, "wrong") },
  message: "A wrong password of the right length was taken.",
});
