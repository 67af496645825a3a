import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { ldapStrangers } from "../scenarios/ldap-strangers.ts";

export const directoryKnowsNoStrangers = defineCheck({
  id: "rocketchat/directory-knows-no-strangers",
  title: "The form of the directory logs nobody in with the wrong credentials.",
  level: "must",
  requirements: ["rocketchat/login/ldap/username", "rocketchat/login/ldap/ldap-pass"],
  source: "The page: ldapPass is the password. Some servers take this form for local users, too.",
  reads: {
    nobody: answer(ldapStrangers, "nobody"),
    nobodyEmpty: answer(ldapStrangers, "nobodyEmpty"),
    member: answer(ldapStrangers, "member"),
  },
  judge: keepsOut,
});
