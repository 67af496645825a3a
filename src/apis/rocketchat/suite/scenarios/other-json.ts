import { postText } from "../../../../conformance/draft.ts";
import { defineScenario, type Step } from "../../../../conformance/scenario.ts";
import { badLogin, goodLogin, malformed } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

type Write = (username: string, password: string) => string;

const usual: Write = (username, password) => JSON.stringify({ username, password });

export const otherJson = defineScenario({
  id: "rocketchat/other-json",
  title: "Log in with the same JSON in other words, and with JSON that is broken",
  roles: ["member"],
  steps: {
    charset: goodLogin("member", send(usual, "application/json; charset=utf-8")),
    typeInCapitals: goodLogin("member", send(usual, "Application/JSON")),
    order: goodLogin(
      "member",
      send((username, password) => JSON.stringify({ password, username })),
    ),
    spaces: goodLogin(
      "member",
      send((username, password) => `\r\n${JSON.stringify({ username, password }, null, "\t")}\n`),
    ),
    escapes: goodLogin(
      "member",
      send(
        (username, password) =>
          `{"username":"${escapeAll(username)}","password":${JSON.stringify(password)}}`,
      ),
    ),
    comma: malformed(
      badLogin(
        "member",
        send((...both) => usual(...both).replace(/\}$/, ",}")),
      ),
    ),
    brokenOff: malformed(
      badLogin(
        "member",
        send((...both) => usual(...both).slice(0, -1)),
      ),
    ),
  },
});

function send(write: Write, type = "application/json"): Step["request"] {
  return (context) => {
    const { username, password } = context.account("member");
    return postText(LOGIN, write(username, password), { "Content-Type": type });
  };
}

function escapeAll(text: string): string {
  return [...Array(text.length).keys()]
    .map((index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`)
    .join("");
}
