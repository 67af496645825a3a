import { defineScenario } from "../../../../conformance/scenario.ts";
import { badLogin, malformed, send, strangeLogin, withPassword } from "../requests/login-step.ts";

const blankLogin = badLogin(
  "member",
  withPassword("member", () => ""),
);
const blankLoginOfNobody = strangeLogin((context) =>
  send({ username: context.nobody(), password: "" }),
);

export const incompleteCredentials = defineScenario({
  id: "auth/incomplete-credentials",
  title: "Log in with at most one of the two credentials, the other missing or blank",
  roles: ["member"],
  steps: {
    // JSON leaves out what is undefined.
    noPassword: malformed(
      badLogin(
        "member",
        withPassword("member", () => undefined),
      ),
    ),
    blankPassword: blankLogin,
    // Between the others, as with wrong passwords.
    blankPasswordOfNobody: blankLoginOfNobody,
    blankPasswordOfNobodyAgain: blankLoginOfNobody,
    blankPasswordAgain: blankLogin,
    noUsername: malformed(
      strangeLogin((context) => send({ password: context.account("member").password })),
    ),
    neither: malformed(strangeLogin(() => send({}))),
    blankUsername: strangeLogin((context) =>
      send({ username: "", password: context.account("member").password }),
    ),
  },
});
