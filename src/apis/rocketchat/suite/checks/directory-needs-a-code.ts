import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { ldapWithoutCode } from "../scenarios/ldap-without-code.ts";

export const directoryNeedsACode = defineCheck({
  id: "rocketchat/directory-needs-a-code",
  title: "A user of the directory with a second factor is not logged in without a right code.",
  level: "profile",
  requirements: ["rocketchat/login/ldap/totp"],
  source: "Servers from about 3.x on ask users of the directory for a code, too.",
  profiles: ["5", "8"],
  reads: { without: answer(ldapWithoutCode, "without"), wrong: answer(ldapWithoutCode, "wrong") },
  judge: keepsOut,
});
