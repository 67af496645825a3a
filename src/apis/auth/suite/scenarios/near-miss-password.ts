import { defineScenario } from "../../../../conformance/scenario.ts";
import { badLogin, withPassword } from "../requests/login-step.ts";
import { beginning, inOtherCase, longer, madeOf, padded, username } from "../requests/passwords.ts";

const end = madeOf("END_OF_PASSWORD", (text) => text.slice(1));
const otherBeginning = madeOf("OTHER_BEGINNING", (text) => other(text.at(0)) + text.slice(1));
const otherEnd = madeOf("OTHER_END", (text) => text.slice(0, -1) + other(text.at(-1)));

export const nearMissPassword = defineScenario({
  id: "auth/near-miss-password",
  title: "Log in with passwords that are nearly right",
  roles: ["member"],
  steps: {
    beginning: badLogin("member", withPassword("member", beginning)),
    longer: badLogin("member", withPassword("member", longer)),
    inOtherCase: badLogin("member", withPassword("member", inOtherCase)),
    padded: badLogin("member", withPassword("member", padded)),
    username: badLogin("member", withPassword("member", username)),
    end: badLogin("member", withPassword("member", end)),
    otherBeginning: badLogin("member", withPassword("member", otherBeginning)),
    otherEnd: badLogin("member", withPassword("member", otherEnd)),
  },
});

function other(letter: string | undefined): string {
  return letter === "x" ? "y" : "x";
}
