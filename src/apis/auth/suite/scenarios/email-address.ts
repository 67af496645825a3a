import type { Missing } from "../../../../conformance/draft.ts";
import { defineScenario, type StepContext } from "../../../../conformance/scenario.ts";
import { badLogin, send } from "../requests/login-step.ts";
import { asLong } from "../requests/passwords.ts";

/** Real servers take an address in either place, though the page does not say so. */
export const emailAddress = defineScenario({
  id: "auth/email-address",
  title: "Log in by e-mail address, with a wrong password and then with the right one",
  roles: ["member"],
  steps: {
    wrongAsUsername: badLogin("member", (context) => {
      const email = emailOf(context);
      if (typeof email !== "string") return email;
      return send({ username: email, password: asLong(context, "member") });
    }),
    wrongAsEmail: badLogin("member", (context) => {
      const email = emailOf(context);
      if (typeof email !== "string") return email;
      return send({ email, username: context.nobody(), password: asLong(context, "member") });
    }),
    right: {
      operationId: "login",
      isLogin: true,
      outcome: "any",
      account: "member",
      request: (context) => {
        const email = emailOf(context);
        if (typeof email !== "string") return email;
        return send({ username: email, password: context.account("member").password });
      },
    },
  },
});

function emailOf(context: StepContext): string | Missing {
  return context.account("member").email ?? { missing: 'the account "member" has no email' };
}
