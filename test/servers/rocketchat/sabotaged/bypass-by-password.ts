import type { Change } from "../changes.ts";
import { sha256 } from "../plain/credentials.ts";
import { isObject } from "../plain/to-options.ts";
import { users } from "../plain/users.ts";
import type { Defects } from "./defect.ts";
import { letIn } from "./let-in.ts";

/** Compares passwords that are text in another way. */
const compared =
  (isSame: (sent: string, own: string) => boolean): Change =>
  (plain) => ({
    ...plain,
    verifyPassword: (user, password) =>
      typeof password === "string" && user.password !== undefined
        ? isSame(password, user.password)
        : plain.verifyPassword(user, password),
  });

const hasOperator = (value: unknown) =>
  isObject(value) && Object.keys(value).some((key) => key.startsWith("$"));

/** Ways in with a password that is not the user's. */
export const bypassByPassword: Defects = {
  "wrong-password-accepted": {
    title: "Any password is right.",
    breaks: "rocketchat/login/request/password",
    change: compared(() => true),
  },
  "empty-password-accepted": {
    title: "The empty password is right.",
    breaks: "facts R27",
    change: letIn((password) => password === ""),
  },
  "missing-password-accepted": {
    title: "A username alone is enough.",
    breaks: "rocketchat/login/request/password",
    change: letIn((password) => password === undefined),
  },
  "null-password-accepted": {
    title: "The password null is right.",
    breaks: "rocketchat/login/request/password",
    change: letIn((password) => password === null),
  },
  "password-prefix-accepted": {
    title: "The beginning of the password is enough.",
    breaks: "rocketchat/login/request/password",
    change: compared((sent, own) => own.startsWith(sent)),
  },
  "password-with-suffix-accepted": {
    title: "More may follow the password.",
    breaks: "rocketchat/login/request/password",
    change: compared((sent, own) => sent.startsWith(own)),
  },
  "password-in-any-case-accepted": {
    title: "The password is compared without regard to case.",
    breaks: "rocketchat/login/request/password",
    change: compared((sent, own) => sent.toLowerCase() === own.toLowerCase()),
  },
  "password-cut-at-eight": {
    title: "Only the first eight characters of the password count.",
    breaks: "rocketchat/login/request/password",
    change: compared((sent, own) => sent.slice(0, 8) === own.slice(0, 8)),
  },
  "password-length-only": {
    title: "A password of the right length is right.",
    breaks: "rocketchat/login/request/password",
    change: compared((sent, own) => sent.length === own.length),
  },
  "password-first-letter-only": {
    title: "A password with the right first letter is right.",
    breaks: "rocketchat/login/request/password",
    change: compared((sent, own) => sent[0] === own[0]),
  },
  "password-trimmed": {
    title: "Spaces around the password are ignored.",
    breaks: "rocketchat/login/request/password",
    change: compared((sent, own) => sent.trim() === own),
  },
  "password-of-another-accepted": {
    title: "The password of any user opens every account.",
    breaks: "rocketchat/login/request/password",
    change: compared((sent) => users.some(({ password }) => password === sent)),
  },
  "username-as-password": {
    title: "The username is a second password.",
    breaks: "rocketchat/login/request/password",
    change: letIn((password, { username }) => password === username),
  },
  "password-array-accepted": {
    title: "An array is the right password.",
    breaks: "facts R34",
    change: letIn((password) => Array.isArray(password)),
  },
  "password-object-accepted": {
    title: "An object is the right password.",
    breaks: "facts R34",
    change: letIn(isObject),
  },
  "password-operator-accepted": {
    title: "An operator of the database is the right password.",
    breaks: "facts R34",
    change: letIn(hasOperator),
  },
  "password-true-accepted": {
    title: "The password true is right.",
    breaks: "facts R34",
    change: letIn((password) => password === true),
  },
  "password-number-accepted": {
    title: "A number is the right password.",
    breaks: "facts R34",
    change: letIn((password) => typeof password === "number"),
  },
  "any-digest-accepted": {
    title: "Any digest of a password is right.",
    breaks: "facts R30",
    change: (plain) => ({
      ...plain,
      verifyPassword: (user, password) =>
        isObject(password) || plain.verifyPassword(user, password),
    }),
  },
  "digest-as-password": {
    title: "The digest of the password is taken for the password.",
    breaks: "rocketchat/login/request/password",
    change: compared((sent, own) => sent === own || sent === sha256(own)),
  },
  "digest-of-another-accepted": {
    title: "The digest of any user's password opens every account.",
    breaks: "facts R30",
    change: (plain) => ({
      ...plain,
      verifyPassword: (user, password) =>
        isObject(password)
          ? users.some((other) => plain.verifyPassword(other, password))
          : plain.verifyPassword(user, password),
    }),
  },
};
