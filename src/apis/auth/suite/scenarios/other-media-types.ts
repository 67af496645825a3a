import { postForm, postText } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { badLogin, goodLogin, LOGIN, malformed } from "../requests/login-step.ts";

const BOUNDARY = "part-of-a-login";

export const otherMediaTypes = defineScenario({
  id: "auth/other-media-types",
  title: "Log in with forms of each media type, and with JSON that does not say what it is",
  roles: ["member"],
  steps: {
    form: malformed(
      badLogin("member", (context) => {
        const { username, password } = context.account("member");
        return postForm(LOGIN, { username, password });
      }),
    ),
    afterForm: goodLogin("member"),
    multipart: malformed(
      badLogin("member", (context) => {
        const { username, password } = context.account("member");
        const type = { "Content-Type": `multipart/form-data; boundary=${BOUNDARY}` };
        return postText(LOGIN, toMultipart({ username, password }), type);
      }),
    ),
    plain: malformed(
      badLogin("member", (context) => {
        const { username, password } = context.account("member");
        return postText(LOGIN, JSON.stringify({ username, password }), {
          "Content-Type": "text/plain",
        });
      }),
    ),
    untyped: malformed(
      badLogin("member", (context) => {
        const { username, password } = context.account("member");
        return postText(LOGIN, JSON.stringify({ username, password }));
      }),
    ),
  },
});

function toMultipart(fields: Readonly<Record<string, string>>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join("")}--${BOUNDARY}--\r\n`;
}
