import { inProof, inRefusal, type Change } from "../changes.ts";
import { refused } from "../plain/prove.ts";
import type { JsonObject, Reason, Reply } from "../plain/server.ts";
import { codeOf, stepAt } from "../plain/second-factor.ts";
import { isObject } from "../plain/to-options.ts";
import type { Defects } from "./defect.ts";

/** Refuses the wrapped form when what is in it looks like this. */
const refusingWrapped = (isRefused: (totp: JsonObject, user: JsonObject) => boolean) =>
  inProof((_server, options, attempt) => {
    const totp = isObject(options) ? options["totp"] : undefined;
    if (!isObject(totp)) return attempt;
    const login = isObject(totp["login"]) ? totp["login"] : {};
    const user = isObject(login["user"]) ? login["user"] : {};
    return isRefused(totp, user) ? refused("unrecognized") : attempt;
  });

/** Says one reason in the place of another. */
const saying =
  (real: Reason, said: Reason): Change =>
  (plain) => ({
    ...plain,
    refuse: (refusal) =>
      plain.refuse(refusal.reason === real ? { ...refusal, reason: said } : refusal),
  });

const withStatus = (status: number) => (reply: Reply) => ({ ...reply, status });

const withDetails = (details: JsonObject | undefined) =>
  inRefusal(["totp-required", "totp-invalid"], (reply) => ({
    ...reply,
    body: isObject(reply.body) ? { ...reply.body, details } : reply.body,
  }));

/** Takes codes that no app of the user shows. */
const takingOnly =
  (codesAt: (secret: string, time: number) => readonly string[]): Change =>
  (plain) => ({
    ...plain,
    verifyCode: (server, user, code) =>
      codesAt(user.secret ?? "", server.clock.now()).includes(String(code)),
  });

/** Second factors that keep the right people out, or say the wrong thing. */
export const secondFactorRefusals: Defects = {
  "code-asked-of-everyone": {
    title: "Users without a second factor are asked for a code.",
    breaks: "rocketchat/login/request/example",
    change: (plain) => ({ ...plain, needsCode: ({ method }) => method !== "token" }),
  },
  "needless-code-refused": {
    title: "A code from a user without a second factor is refused.",
    breaks: "facts R23",
    change: (plain) => ({
      ...plain,
      needsCode: (proved) => proved.code !== undefined || plain.needsCode(proved),
    }),
  },
  "flat-code-ignored": {
    title: "A code beside the password is not read.",
    breaks: "facts R22",
    change: (plain) => ({
      ...plain,
      toOptions: (body, request) =>
        plain.toOptions(isObject(body) && body["code"] ? { ...body, code: "" } : body, request),
    }),
  },
  "code-header-ignored": {
    title: "The header x-2fa-code is not read.",
    breaks: "facts R22",
    era: "5",
    change: (plain) => ({
      ...plain,
      toOptions: (body, request) => plain.toOptions(body, { ...request, headers: {} }),
    }),
  },
  "wrapped-by-email-refused": {
    title: "The wrapped form does not know e-mail addresses.",
    breaks: "rocketchat/login/totp/example-by-email",
    change: refusingWrapped((_totp, user) => "email" in user),
  },
  "wrapped-by-username-refused": {
    title: "The wrapped form does not know usernames.",
    breaks: "rocketchat/login/totp/example-by-username",
    change: refusingWrapped((_totp, user) => "username" in user),
  },
  "wrapped-code-as-text-refused": {
    title: "A code has to be a number and no text.",
    breaks: "rocketchat/login/totp/code",
    change: refusingWrapped((totp) => typeof totp["code"] !== "number"),
  },
  "right-code-refused": {
    title: "No code is right.",
    breaks: "rocketchat/login/totp/code",
    change: (plain) => ({ ...plain, verifyCode: () => false }),
  },
  "codes-by-sha-256": {
    title: "Codes are reckoned with SHA-256.",
    breaks: "rocketchat/login/totp/code",
    change: takingOnly((secret, time) =>
      [-1, 0, 1].map((step) => codeOf(secret, stepAt(time) + step, "sha256")),
    ),
  },
  "codes-of-a-minute": {
    title: "Codes change each minute and not each 30 seconds.",
    breaks: "rocketchat/login/totp/code",
    change: takingOnly((secret, time) =>
      [-1, 0, 1].map((step) => codeOf(secret, stepAt(time / 2) + step)),
    ),
  },
  "codes-five-minutes-ahead": {
    title: "Codes are judged by a clock that is five minutes fast.",
    breaks: "rocketchat/login/totp/code",
    change: (plain) => ({ ...plain, codeSteps: [9, 10, 11] }),
  },
  "resume-asks-for-code": {
    title: "A user with a second factor cannot resume a session.",
    breaks: "facts R32",
    change: (plain) => ({ ...plain, needsCode: ({ user }) => user.secret !== undefined }),
  },
  "missing-code-unnamed": {
    title: "A missing code is answered as a wrong password is.",
    breaks: "facts R14",
    change: saying("totp-required", "wrong-password"),
  },
  "wrong-code-unnamed": {
    title: "A wrong code is answered as a wrong password is.",
    breaks: "facts R16",
    change: saying("totp-invalid", "wrong-password"),
  },
  "missing-code-called-invalid": {
    title: "A missing code is answered with totp-invalid.",
    breaks: "facts R14",
    change: saying("totp-required", "totp-invalid"),
  },
  "wrong-code-called-missing": {
    title: "A wrong code is answered with totp-required.",
    breaks: "facts R16",
    change: saying("totp-invalid", "totp-required"),
  },
  "missing-code-400": {
    title: "A missing code is answered with 400.",
    breaks: "facts R14",
    change: inRefusal(["totp-required"], withStatus(400)),
  },
  "wrong-code-500": {
    title: "A wrong code is answered with 500.",
    breaks: "facts R16",
    change: inRefusal(["totp-invalid"], withStatus(500)),
  },
  "details-missing": {
    title: "The request for a code does not say of what kind.",
    breaks: "facts R15",
    era: "5",
    change: withDetails(undefined),
  },
  "details-of-another-method": {
    title: "The request for a code of an app says that one was sent by e-mail.",
    breaks: "facts R15",
    era: "8",
    change: withDetails({ method: "email", codeGenerated: true, availableMethods: ["email"] }),
  },
};
