import { defineScenario } from "../../../../conformance/scenario.ts";
import { badLogin, goodLogin, withPassword } from "../requests/login-step.ts";

export const twoUsers = defineScenario({
  id: "auth/two-users",
  title: "Log in as two users in turn, and as one with the password of the other",
  roles: ["member", "another"],
  steps: {
    member: goodLogin("member"),
    another: goodLogin("another"),
    passwordOfMember: badLogin(
      "another",
      withPassword("another", (context) => context.account("member").password),
    ),
    memberAfterwards: goodLogin("member"),
    anotherAfterwards: goodLogin("another"),
  },
});
