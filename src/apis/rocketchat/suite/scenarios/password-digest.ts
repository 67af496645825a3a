import { defineScenario } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { digestOf, sha256 } from "../requests/bodies.ts";
import { badLogin, goodLogin, jsonOf, malformed, openLogin } from "../requests/login-step.ts";

export const passwordDigest = defineScenario({
  id: "rocketchat/password-digest",
  title: "Log in with the digest of a password",
  roles: ["member"],
  steps: {
    right: goodLogin(
      "member",
      jsonOf("member", ({ username, password }) => ({ username, password: digestOf(password) })),
    ),
    wrong: badLogin(
      "member",
      jsonOf("member", ({ username }) => ({ username, password: digestOf(WRONG_PASSWORD) })),
    ),
    asText: badLogin(
      "member",
      jsonOf("member", ({ username, password }) => ({ username, password: sha256(password) })),
    ),
    upperCase: malformed(
      openLogin(
        "member",
        jsonOf("member", ({ username, password }, context) => ({
          username,
          password: {
            digest: context.secret("PASSWORD_DIGEST_UPPER", sha256(password).toUpperCase()),
            algorithm: "sha-256",
          },
        })),
      ),
    ),
    otherAlgorithm: malformed(
      openLogin(
        "member",
        jsonOf("member", ({ username, password }) => ({
          username,
          password: { ...digestOf(password), algorithm: "sha-1" },
        })),
      ),
    ),
  },
});
