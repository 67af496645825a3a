import type {
  ProviderState,
  ProviderStates,
  Send,
  StateAccount,
} from "../../contracts/provider-state.ts";
import { asObject, asString, isObject } from "../../lib/json.ts";

/** As few as a server is likely to ask for. */
const FAILURES = 3;

const states: Readonly<Record<string, ProviderState>> = {
  "myusername has an account": {
    description: "The member can log in by user name or e-mail address.",
    role: "member",
  },
  "the account of rocket.cat has TOTP": {
    description: "A user has a second factor by app; `code` is its current code.",
    role: "totp",
  },
  "the code of rocket.cat is 224610": {
    description: "The clock stands still where the code is that of the documentation.",
    role: "totp",
    prepare: (control) => control.scenarios.play("documented"),
  },
  "the account of retired is deactivated": {
    description: "A user may no longer log in.",
    role: "inactive",
  },
  "ldap.only is in the directory": {
    description: "A user is known to the directory, by name and password.",
    role: "ldap",
  },
  "nobody is called mallory": { description: "There is no account of that name." },
  "myusername is logged in": {
    description: "The member has just logged in; `authToken` and `userId` are of that session.",
    role: "member",
    enter: async (send, account) => {
      const response = await logIn(send, account);
      if (response.status !== 200) throw new Error(`The login answered ${response.status}.`);
      const { authToken, userId } = asObject(asObject(await response.json())["data"]);
      return { authToken: asString(authToken, ""), userId: asString(userId, "") };
    },
  },
  "myusername has failed to log in too often": {
    description: "The member is blocked for some minutes after too many wrong passwords.",
    role: "member",
    prepare: (control) =>
      control
        .settings("rocketchat")
        .update({ lockoutEnabled: true, lockoutAccountFailures: FAILURES }),
    enter: async (send, account) => {
      const wrong = { ...account, password: `not ${account.password}` };
      for (let failure = 0; failure < FAILURES; failure += 1) await logIn(send, wrong);
      return {};
    },
  },
  "e-mail addresses have to be verified": {
    description: "The server refuses everybody with an unconfirmed address, as newcomer is.",
    role: "unverified",
    prepare: (control) => control.settings("rocketchat").update({ emailVerification: true }),
  },
  "an account exists": {
    description: "There is an account of the parameters, which are those of a seed file.",
    prepare: (control, params) => control.accounts("rocketchat").create(params),
  },
};

function logIn(send: Send, { username, password }: StateAccount): Promise<Response> {
  return send("/api/v1/login", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ username, password }),
  });
}

/** What contracts may ask of a Rocket.Chat server. */
export const providerStates: ProviderStates = {
  states,
  toAccount: ({ username, email, password, directory, totp }) => ({
    username: asString(username, ""),
    email: asString(email, ""),
    password: asString(password ?? asObject(directory)["password"], ""),
    hasTotp: isObject(totp),
  }),
};
