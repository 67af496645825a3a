import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { ldapWrongPassword } from "../scenarios/ldap-wrong-password.ts";
import { ldapInOtherForms } from "../scenarios/ldap-in-other-forms.ts";

export const directoryNameIsNoFilter = defineCheck({
  id: "rocketchat/directory-name-is-no-filter",
  title: "A wildcard or a part of a filter is not the username of anybody in the directory.",
  level: "must",
  requirements: ["rocketchat/login/ldap/username"],
  source: "RFC 4515, section 3: a value in a filter has its asterisks escaped.",
  reads: {
    wildcard: answer(ldapWrongPassword, "wildcard"),
    star: answer(ldapInOtherForms, "star"),
    filter: answer(ldapInOtherForms, "filter"),
  },
  judge: keepsOut,
});
