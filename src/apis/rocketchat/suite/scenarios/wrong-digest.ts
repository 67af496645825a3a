import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario, type Step, type StepContext } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { digestOf, sha256 } from "../requests/bodies.ts";
import { badLogin, jsonOf, malformed, strangeLogin } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const wrongDigest = defineScenario({
  id: "rocketchat/wrong-digest",
  title: "Log in with a digest that is none of the password, and as nobody",
  roles: ["member"],
  steps: {
    empty: malformed(sendDigest(() => "")),
    prefix: malformed(
      sendDigest((password, context) =>
        context.secret("PASSWORD_DIGEST_PREFIX", sha256(password).slice(0, 32)),
      ),
    ),
    ofNothing: sendDigest(() => sha256("")),
    plain: malformed(sendDigest((password) => password)),
    otherAlgorithm: malformed(sendDigest(() => sha256(WRONG_PASSWORD), "md5")),
    nobody: strangeLogin((context) =>
      postJson(LOGIN, { username: context.nobody(), password: digestOf(WRONG_PASSWORD) }),
    ),
  },
});

type ToDigest = (password: string, context: StepContext) => string;

function sendDigest(toDigest: ToDigest, algorithm = "sha-256"): Step {
  return badLogin(
    "member",
    jsonOf("member", ({ username, password }, context) => ({
      username,
      password: { digest: toDigest(password, context), algorithm },
    })),
  );
}
