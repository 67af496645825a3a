import type { ProviderState, ProviderStates, Send } from "../../contracts/provider-state.ts";
import { asObject, asString, type JsonObject } from "../../lib/json.ts";

const states: Readonly<Record<string, ProviderState>> = {
  "ada has an account": {
    description: "The member can log in by user name or e-mail address.",
    role: "member",
  },
  "ada has a location": {
    description: "The member can log in, and has chosen a place.",
    role: "member",
  },
  "bo has no location": {
    description: "Another user can log in, who has chosen no place.",
    role: "another",
  },
  "nobody is called mallory": { description: "There is no account of that name." },
  "ada is logged in": {
    description: "The member has just logged in; `token` is the token of that login.",
    role: "member",
    enter: async (send, { username, password }) => {
      const { token } = await logIn(send, { username, password });
      return { token: asString(token, "") };
    },
  },
  "only verified users may log in": {
    description: "The service refuses everybody with an unconfirmed address, as another user is.",
    role: "another",
    prepare: (control) => control.settings("auth").update({ onlyVerified: true }),
  },
  "an account exists": {
    description: "There is an account of the parameters, which are those of a seed file.",
    prepare: (control, params) => control.accounts("auth").create(params),
  },
};

async function logIn(send: Send, credentials: JsonObject): Promise<JsonObject> {
  const response = await send("/auth/login", {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/json" },
    body: JSON.stringify(credentials),
  });
  if (response.status !== 200) throw new Error(`The login answered ${response.status}.`);
  return asObject(await response.json());
}

/** What contracts may ask of the service. */
export const providerStates: ProviderStates = {
  states,
  toAccount: ({ username, email, password }) => ({
    username: asString(username, ""),
    email: asString(email, ""),
    password: asString(password, ""),
  }),
};
