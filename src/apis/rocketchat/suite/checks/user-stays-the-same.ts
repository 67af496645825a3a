import { defineCheck, expected } from "../../../../conformance/check.ts";
import { resolvePointer } from "../../../../lib/json-pointer.ts";
import { usernameLogin } from "../scenarios/username-login.ts";

export const userStaysTheSame = defineCheck({
  id: "rocketchat/user-stays-the-same",
  title: "Each login of a user gives the same userId.",
  level: "must",
  requirements: ["rocketchat/login/200/user-id"],
  source: "The page: the userId names the user to the other methods.",
  reads: {
    first: expected(usernameLogin, "first"),
    second: expected(usernameLogin, "second"),
    third: expected(usernameLogin, "third"),
    fourth: expected(usernameLogin, "fourth"),
    fifth: expected(usernameLogin, "fifth"),
  },
  *judge({ first, ...others }) {
    const pointer = "/data/userId";
    const userId = resolvePointer(first.response.json, pointer);
    for (const exchange of Object.values(others)) {
      const received = resolvePointer(exchange.response.json, pointer);
      if (received === userId) continue;
      yield { exchange, message: "The userId has changed.", pointer, expected: userId, received };
    }
  },
});
