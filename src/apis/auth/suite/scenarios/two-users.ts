import { defineScenario, type StepContext } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { badLogin, goodLogin, send, withPassword } from "../requests/login-step.ts";

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
    wrongPassword: badLogin(
      "another",
      withPassword("another", () => WRONG_PASSWORD),
    ),
    // Real servers look for the user by the address then, and servers that know only usernames pass it over.
    emailOfAnother: {
      operationId: "login",
      isLogin: true,
      outcome: "any",
      account: "another",
      request: (context) => {
        const { username, password } = context.account("member");
        return send({ username, password, email: emailOfAnother(context) });
      },
    },
    memberAfterwards: goodLogin("member"),
    anotherAfterwards: goodLogin("another"),
  },
});

function emailOfAnother(context: StepContext): string {
  const { email } = context.account("another");
  return email ?? context.given("another", "/record/email") ?? `${context.nobody()}@example.test`;
}
