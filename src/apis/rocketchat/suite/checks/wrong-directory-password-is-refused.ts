import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { ldapWrongPassword } from "../scenarios/ldap-wrong-password.ts";
import { ldapInOtherForms } from "../scenarios/ldap-in-other-forms.ts";

export const wrongDirectoryPasswordIsRefused = defineCheck({
  id: "rocketchat/wrong-directory-password-is-refused",
  title:
    "A password that is wrong, empty, cut off, missing or no text never binds at the directory.",
  level: "must",
  requirements: ["rocketchat/login/ldap/ldap-pass"],
  source:
    "The page: ldapPass is the password. RFC 4513, section 5.1.2: an empty one must not be taken for a login.",
  reads: {
    wrong: answer(ldapWrongPassword, "wrong"),
    empty: answer(ldapWrongPassword, "empty"),
    prefix: answer(ldapWrongPassword, "prefix"),
    missing: answer(ldapWrongPassword, "missing"),
    array: answer(ldapWrongPassword, "array"),
    otherCase: answer(ldapWrongPassword, "otherCase"),
    truth: answer(ldapWrongPassword, "truth"),
    operator: answer(ldapWrongPassword, "operator"),
    form: answer(ldapInOtherForms, "form"),
    nothing: answer(ldapInOtherForms, "nothing"),
    notLdap: answer(ldapInOtherForms, "notLdap"),
  },
  judge: keepsOut,
});
