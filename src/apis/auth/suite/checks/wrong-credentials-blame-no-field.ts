import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { asObject } from "../../../../lib/json.ts";
import { bodyOf, isClientResponseError, isWrongLogin } from "../judging/replies.ts";

export const wrongCredentialsBlameNoField: ExchangeCheck = {
  id: "auth/wrong-credentials-blame-no-field",
  title: "The refusal of wrong credentials does not say which of them is wrong.",
  level: "should",
  requirements: ["auth/login/400/response/data"],
  source: "PocketBase's own tests expect empty data for wrong credentials in every version.",
  applies: (exchange) => isWrongLogin(exchange) && isClientResponseError(exchange),
  *each(exchange) {
    const { data } = asObject(bodyOf(exchange)["response"]);
    const blamed = ["identity", "username", "email", "password"].filter((name) =>
      Object.hasOwn(asObject(data), name),
    );
    if (blamed.length === 0) return;
    const message = "The refusal blames a field.";
    yield { exchange, message, pointer: "/response/data", expected: {}, received: data };
  },
};
