import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { ldapJson } from "../scenarios/ldap-json.ts";

export const directoryOptionsAreAlike = defineCheck({
  id: "rocketchat/directory-options-are-alike",
  title: 'As ldapOptions an empty object and the text "[]" are as good as an empty array.',
  level: "should",
  requirements: ["rocketchat/login/ldap/ldap-options"],
  source: "Servers of every version only look whether there is something.",
  reads: {
    object: answer(ldapJson, "objectOptions"),
    text: answer(ldapJson, "textOptions"),
  },
  judge: letsIn,
});
