import { defineScenario } from "../../../../conformance/scenario.ts";
import { goodLogin } from "../requests/login-step.ts";

/** More often than any period of a server that fails now and then. */
export const repeatedLogin = defineScenario({
  id: "auth/repeated-login",
  title: "Log in by username, again and again",
  roles: ["member"],
  steps: {
    first: goodLogin("member"),
    second: goodLogin("member"),
    third: goodLogin("member"),
    fourth: goodLogin("member"),
    fifth: goodLogin("member"),
    sixth: goodLogin("member"),
    seventh: goodLogin("member"),
  },
});
