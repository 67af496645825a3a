import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario, type Step } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { digestOf, plainLogin } from "../requests/bodies.ts";
import { badLogin, goodLogin, jsonOf } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const anotherLogin = defineScenario({
  id: "rocketchat/another-login",
  title: "Log in as two users, and as one with the password of the other",
  roles: ["member", "another"],
  steps: {
    member: goodLogin("member", jsonOf("member", plainLogin)),
    another: goodLogin("another", jsonOf("another", plainLogin)),
    password: badLogin(
      "member",
      withPasswordOfAnother((password) => password),
    ),
    digest: badLogin("member", withPasswordOfAnother(digestOf)),
    wrong: badLogin(
      "another",
      jsonOf("another", ({ username }) => plainLogin({ username, password: WRONG_PASSWORD })),
    ),
    byEmail: badLogin("another", (context) => {
      const { username, email = username, password } = context.account("another");
      const other = context.account("member").password;
      return postJson(LOGIN, {
        user: { email },
        password: other === password ? WRONG_PASSWORD : other,
      });
    }),
  },
});

function withPasswordOfAnother(toSent: (password: string) => unknown): Step["request"] {
  return (context) => {
    const { username, password } = context.account("member");
    const another = context.account("another").password;
    if (password === another) return { missing: "both users have the same password" };
    return postJson(LOGIN, { username, password: toSent(another) });
  };
}
