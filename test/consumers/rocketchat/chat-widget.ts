import { asArray, asObject, asString, type JsonObject } from "../../../src/lib/json.ts";

/** What opens the methods that need a login. */
export interface Session {
  readonly authToken: string;
  readonly userId: string;
}

export interface Credentials {
  /** A user name or an e-mail address. */
  readonly user: string;
  readonly password: string;
  /** Of an authenticator app. */
  readonly code?: string;
  /** The user and the password are those of the company's directory. */
  readonly isOfDirectory?: boolean;
}

/** Why a login was refused, as the widget tells people. */
type Refusal = "wrong-credentials" | "code-required" | "wrong-code" | "deactivated" | "blocked";

/** What a login came to. */
export type LoginOutcome =
  | { readonly kind: "logged-in"; readonly session: Session; readonly username: string }
  | { readonly kind: "refused"; readonly reason: Refusal };

/** Whose session it is; undefined when it has ended. */
export type Member =
  | { readonly id: string; readonly username: string; readonly emails: readonly string[] }
  | undefined;

interface Call extends RequestInit {
  readonly headers: Record<string, string>;
}

const REASONS: Readonly<Record<string, Refusal>> = {
  Unauthorized: "wrong-credentials",
  "totp-required": "code-required",
  "totp-invalid": "wrong-code",
  "error-user-is-not-activated": "deactivated",
  "error-login-blocked-for-user": "blocked",
};

/** The login of a chat box in a page, as a front end would write it. */
export function createChatWidget(baseUrl: string) {
  const call = (path: string, { headers, ...init }: Call) =>
    fetch(`${baseUrl}/api/v1/${path}`, {
      ...init,
      headers: { Accept: "application/json", ...headers },
    });

  async function post(body: JsonObject): Promise<LoginOutcome> {
    const headers = { "Content-Type": "application/json" };
    const response = await call("login", { method: "POST", headers, body: JSON.stringify(body) });
    const reply = asObject(await response.json());
    if (response.status === 200) return readLogin(asObject(reply["data"]));
    const reason = REASONS[asString(reply["error"], "")];
    if (response.status === 401 && reason !== undefined) return { kind: "refused", reason };
    throw new Error(`The login answered ${response.status}.`);
  }

  return {
    logIn({ user, password, code, isOfDirectory }: Credentials): Promise<LoginOutcome> {
      if (isOfDirectory)
        return post({ ldap: true, ldapOptions: {}, ldapPass: password, username: user });
      const key = user.includes("@") ? "email" : "username";
      if (code === undefined) return post({ [key]: user, password });
      return post({ totp: { login: { user: { [key]: user }, password }, code } });
    },

    async readMember(session: Session): Promise<Member> {
      const response = await call("me", { headers: toHeaders(session) });
      if (response.status === 401) return undefined;
      const { _id: id, username, emails } = asObject(await response.json());
      const addresses = asArray(emails).map((email) => asString(asObject(email)["address"], ""));
      return { id: asString(id, ""), username: asString(username, ""), emails: addresses };
    },

    /** Says whether there was a session to end. */
    async logOut(session: Session): Promise<boolean> {
      const response = await call("logout", { method: "POST", headers: toHeaders(session) });
      return response.status === 200;
    },
  };
}

function readLogin({ authToken, userId, me }: JsonObject): LoginOutcome {
  const session = { authToken: asString(authToken, ""), userId: asString(userId, "") };
  return { kind: "logged-in", session, username: asString(asObject(me)["username"], "") };
}

function toHeaders({ authToken, userId }: Session): Record<string, string> {
  return { "X-Auth-Token": authToken, "X-User-Id": userId };
}
