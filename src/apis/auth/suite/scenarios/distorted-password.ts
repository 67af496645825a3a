import { defineScenario } from "../../../../conformance/scenario.ts";
import { badLogin, withPassword } from "../requests/login-step.ts";
import { madeOf } from "../requests/passwords.ts";

const reversed = madeOf("REVERSED_PASSWORD", (text) => Array.from(text).toReversed().join(""));
const sorted = madeOf("SORTED_PASSWORD", (text) => Array.from(text).toSorted().join(""));
const beforeNul = madeOf("PASSWORD_BEFORE_NUL", (text) => `${text}\0x`);
const afterLine = madeOf("PASSWORD_AFTER_LINE", (text) => `x\n${text}`);

/** Apart from those that are nearly right: a filter before the server may refuse some of these in its own way. */
export const distortedPassword = defineScenario({
  id: "auth/distorted-password",
  title: "Log in with all characters of the password, in another order or among others",
  roles: ["member"],
  steps: {
    reversed: badLogin("member", withPassword("member", reversed)),
    sorted: badLogin("member", withPassword("member", sorted)),
    beforeNul: badLogin("member", withPassword("member", beforeNul)),
    afterLine: badLogin("member", withPassword("member", afterLine)),
  },
});
