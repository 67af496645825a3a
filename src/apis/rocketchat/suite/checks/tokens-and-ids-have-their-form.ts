import { defineCheck, expected } from "../../../../conformance/check.ts";
import { resolvePointer } from "../../../../lib/json-pointer.ts";
import { asString } from "../../../../lib/json.ts";
import { usernameLogin } from "../scenarios/username-login.ts";

const FORMS = [
  { pointer: "/data/authToken", form: /^[\w-]{43}$/ },
  { pointer: "/data/userId", form: /^[2-9A-HJ-NP-TW-Za-km-z]{17}$/ },
];

export const tokensAndIdsHaveTheirForm = defineCheck({
  id: "rocketchat/tokens-and-ids-have-their-form",
  title: "A token has 43 characters and an id 17, as Meteor makes them.",
  level: "info",
  requirements: ["rocketchat/login/200/auth-token", "rocketchat/login/200/user-id"],
  source: "Meteor's package random; ids that were imported have other forms.",
  reads: { login: expected(usernameLogin, "first") },
  *judge({ login }) {
    for (const { pointer, form } of FORMS) {
      const text = asString(resolvePointer(login.response.json, pointer), "");
      if (text === "" || form.test(text)) continue;
      const message = "It has another form than Meteor gives it.";
      yield { exchange: login, message, pointer, expected: form.source };
    }
  },
});
