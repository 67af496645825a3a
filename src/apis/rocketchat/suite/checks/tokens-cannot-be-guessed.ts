import { defineCheck, expected } from "../../../../conformance/check.ts";
import { countChanged } from "../../../../conformance/judging/count-changed.ts";
import { resolvePointer } from "../../../../lib/json-pointer.ts";
import { asString } from "../../../../lib/json.ts";
import { usernameLogin } from "../scenarios/username-login.ts";

/** 80 bits in hexadecimal digits, a bound that no real token comes near. */
const SHORTEST = 20;
/** Characters in which random tokens differ at least; a counter or a time differs in few. */
const LEAST_DIFFERENT = 10;

export const tokensCannotBeGuessed = defineCheck({
  id: "rocketchat/tokens-cannot-be-guessed",
  title: "Tokens are long and do not follow from one another.",
  level: "should",
  requirements: ["rocketchat/login/200/auth-token"],
  source:
    "RFC 6749, section 10.10: nobody may guess a token. Real servers send 43 random characters.",
  reads: {
    first: expected(usernameLogin, "first"),
    second: expected(usernameLogin, "second"),
    third: expected(usernameLogin, "third"),
    fourth: expected(usernameLogin, "fourth"),
  },
  *judge(exchanges, { accounts }) {
    const pointer = "/data/authToken";
    const exchange = exchanges.fourth;
    const tokens = Object.values(exchanges).map((each) =>
      asString(resolvePointer(each.response.json, pointer), ""),
    );
    // Tokens that are missing or all the same are judged by others.
    if (tokens.includes("") || new Set(tokens).size === 1) return;
    const [first = "", ...others] = tokens;
    const shortest = Math.min(...tokens.map((token) => token.length));
    if (shortest < SHORTEST) {
      const message = `The token is shorter than ${SHORTEST} characters.`;
      yield { exchange, message, pointer, received: shortest };
    } else if (others.every((token) => countChanged(first, token) < LEAST_DIFFERENT)) {
      yield { exchange, message: "The tokens are almost the same as one another.", pointer };
    }
    const { password } = accounts["member"] ?? {};
    if (password !== undefined && tokens.some((token) => holds(token, password))) {
      yield { exchange, message: "The token is made of the password.", pointer };
    }
  },
});

function holds(token: string, password: string): boolean {
  return (
    token.includes(password) || Buffer.from(token, "base64").toString("latin1").includes(password)
  );
}
