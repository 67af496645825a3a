import { defineCheck, expected } from "../../../../conformance/check.ts";
import { resolvePointer } from "../../../../lib/json-pointer.ts";
import { usernameLogin } from "../scenarios/username-login.ts";

export const eachLoginGivesANewToken = defineCheck({
  id: "rocketchat/each-login-gives-a-new-token",
  title: "Each login gives a token of its own.",
  level: "should",
  requirements: ["rocketchat/login/200/auth-token"],
  source: "Servers of every version make a new token for each login.",
  reads: {
    first: expected(usernameLogin, "first"),
    second: expected(usernameLogin, "second"),
    third: expected(usernameLogin, "third"),
    fourth: expected(usernameLogin, "fourth"),
    fifth: expected(usernameLogin, "fifth"),
  },
  *judge(exchanges) {
    const pointer = "/data/authToken";
    const seen = new Set<unknown>();
    for (const exchange of Object.values(exchanges)) {
      const token = resolvePointer(exchange.response.json, pointer);
      if (typeof token !== "string" || token === "") continue;
      if (seen.has(token)) {
        yield { exchange, message: "The token is that of an earlier login.", pointer };
      }
      seen.add(token);
    }
  },
});
