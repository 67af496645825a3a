import { inProof, inRefusal, inReply, type Change } from "../changes.ts";
import { refused } from "../plain/prove.ts";
import { codeOf, currentCodes, stepAt } from "../plain/second-factor.ts";
import type { JsonObject, Server, User } from "../plain/server.ts";
import { isObject } from "../plain/to-options.ts";
import type { Defects } from "./defect.ts";

/** Takes further codes besides the right ones. */
const alsoTaking =
  (isGood: (code: unknown, server: Server, user: User) => boolean): Change =>
  (plain) => ({
    ...plain,
    verifyCode: (server, user, code) =>
      plain.verifyCode(server, user, code) || isGood(code, server, user),
  });

/** Does not ask for a code when the login looks like this. */
const notAskedIf = (isExempt: (options: JsonObject) => boolean) =>
  inProof((_server, options, attempt) => {
    const isFree = attempt.kind === "proved" && isObject(options) && isExempt(options);
    return isFree ? { ...attempt, method: "token" } : attempt;
  });

/** Adds a token that is good to the answer totp-required. */
const withTokenBeforeCode = inReply((reply, _request, { behaviour, sessions, users }) => {
  const { body } = reply;
  if (!isObject(body) || body["error"] !== "totp-required") return reply;
  const user = [...users.values()].find(({ secret }) => secret !== undefined);
  if (!user) return reply;
  const authToken = behaviour.createToken(user);
  sessions.set(authToken, user.id);
  return { ...reply, body: { ...body, data: { userId: user.id, authToken } } };
});

/** Ways around the second factor. */
export const secondFactorBypasses: Defects = {
  "code-never-asked": {
    title: "Nobody is asked for a code.",
    breaks: "rocketchat/login/totp/needed",
    change: (plain) => ({ ...plain, needsCode: () => false }),
  },
  "any-code-accepted": {
    title: "Any code is right.",
    breaks: "rocketchat/login/totp/needed",
    change: alsoTaking(() => true),
  },
  "any-six-digits-accepted": {
    title: "Any six digits are right.",
    breaks: "rocketchat/login/totp/needed",
    change: alsoTaking((code) => /^\d{6}$/.test(String(code))),
  },
  "any-backup-code-accepted": {
    title: "Any eight characters are a backup code.",
    breaks: "facts R21",
    change: alsoTaking((code) => String(code).length === 8),
  },
  "stale-codes-accepted": {
    title: "A code is good for ten minutes.",
    breaks: "facts R19",
    change: alsoTaking((code, { clock }, { secret = "" }) =>
      Array.from({ length: 20 }, (_, age) => codeOf(secret, stepAt(clock.now()) - age)).includes(
        String(code),
      ),
    ),
  },
  "half-a-code-accepted": {
    title: "The first three digits of a code are enough.",
    breaks: "rocketchat/login/totp/code",
    change: alsoTaking((code, server, user) =>
      currentCodes(server, user).some((right) => right.startsWith(String(code).slice(0, 3))),
    ),
  },
  "empty-code-accepted": {
    title: "The empty code is right.",
    breaks: "rocketchat/login/totp/needed",
    change: inProof((server, options, attempt) => {
      const totp = isObject(options) ? options["totp"] : undefined;
      if (!isObject(totp) || totp["code"] !== "") return attempt;
      const inner = server.behaviour.prove(server, totp["login"]);
      return inner.kind === "proved" ? { ...inner, method: "token" } : inner;
    }),
  },
  "code-true-accepted": {
    title: "A code that is neither text nor a number is right.",
    breaks: "rocketchat/login/totp/needed",
    change: alsoTaking((code) => typeof code !== "string" && typeof code !== "number"),
  },
  "code-of-another-accepted": {
    title: "The code of any user is right.",
    breaks: "rocketchat/login/totp/needed",
    change: alsoTaking((code, server) =>
      [...server.users.values()].some((other) =>
        currentCodes(server, other).includes(String(code)),
      ),
    ),
  },
  "code-replaces-password": {
    title: "With a right code the password does not count.",
    breaks: "rocketchat/login/totp/password",
    change: inProof((_server, options, attempt) => {
      if (attempt.kind === "proved" || !isObject(options)) return attempt;
      const { totp } = options;
      const isWrong = attempt.reason === "wrong-password" && attempt.user?.secret !== undefined;
      if (!isWrong || !attempt.user || !isObject(totp)) return attempt;
      return { kind: "proved", user: attempt.user, method: "password", code: totp["code"] };
    }),
  },
  "code-not-asked-by-email": {
    title: "Whoever logs in by e-mail address is not asked for a code.",
    breaks: "rocketchat/login/totp/needed",
    change: notAskedIf(({ user }) => isObject(user) && "email" in user),
  },
  "code-not-asked-with-digest": {
    title: "Whoever sends the digest of the password is not asked for a code.",
    breaks: "rocketchat/login/totp/needed",
    change: notAskedIf(({ password }) => isObject(password)),
  },
  "code-asked-before-password": {
    title: "A wrong password of a user with a second factor is answered with totp-required.",
    breaks: "facts R18",
    change: (plain) => ({
      ...plain,
      admit: (server, attempt) => {
        const isEarly = attempt.kind === "refused" && attempt.reason === "wrong-password";
        return isEarly && attempt.user?.secret !== undefined
          ? refused("totp-required", attempt.user)
          : plain.admit(server, attempt);
      },
    }),
  },
  "code-judged-before-password": {
    title: "A wrong password with a wrong code is answered with totp-invalid.",
    breaks: "facts R17",
    change: inProof((_server, options, attempt) => {
      const isWrong = attempt.kind === "refused" && attempt.reason === "wrong-password";
      const hasCode = isObject(options) && isObject(options["totp"]);
      return isWrong && hasCode ? refused("totp-invalid", attempt.user) : attempt;
    }),
  },
  "token-before-code": {
    title: "The answer totp-required has a good token.",
    breaks: "rocketchat/login/totp/needed",
    change: withTokenBeforeCode,
  },
  "code-required-200": {
    title: "A missing code is answered with 200 and the body of an error.",
    breaks: "facts R14",
    change: inRefusal(["totp-required"], (reply) => ({ ...reply, status: 200 })),
  },
  "code-invalid-200": {
    title: "A wrong code is answered with 200 and the body of an error.",
    breaks: "facts R16",
    change: inRefusal(["totp-invalid"], (reply) => ({ ...reply, status: 200 })),
  },
};
