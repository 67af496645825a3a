import { postText } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { LOGIN, rewritten, send } from "../requests/login-step.ts";

const JSON_TYPE = { "Content-Type": "application/json" };

export const otherJson = defineScenario({
  id: "auth/other-json",
  title: "Log in with the same JSON, written in other ways",
  roles: ["member"],
  steps: {
    otherOrder: rewritten(({ username, password }) => send({ password, username })),
    whitespace: rewritten((credentials) =>
      postText(LOGIN, `${JSON.stringify(credentials, undefined, 2)}\n`, JSON_TYPE),
    ),
    escapes: rewritten(({ username, password }, context) => {
      const secret = context.secret("ESCAPED_PASSWORD", escapeAll(password));
      const body = `{"username":"${escapeAll(username)}","password":"${secret}"}`;
      return postText(LOGIN, body, JSON_TYPE);
    }),
    charset: rewritten((credentials) =>
      postText(LOGIN, JSON.stringify(credentials), {
        "Content-Type": "application/json; charset=utf-8",
      }),
    ),
    typeInOtherCase: rewritten((credentials) =>
      postText(LOGIN, JSON.stringify(credentials), { "Content-Type": "Application/JSON" }),
    ),
  },
});

/** Each UTF-16 unit as JSON may write it: A is U+0041. */
function escapeAll(text: string): string {
  const units = text.split("");
  return units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}
