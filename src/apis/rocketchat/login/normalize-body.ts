import { isObject, type JsonObject } from "../../../lib/json.ts";
import type { BodyOf, Unchecked } from "../../../mock/definition/handler.ts";
import type { operations } from "../schema.gen.ts";

export type LoginBody = Unchecked<BodyOf<operations["login"]>>;

/** What besides its body decides what a login means. */
export interface NormalizeOptions {
  /** The field X-2FA-Code, where the version reads it. */
  readonly codeHeader: string | undefined;
  readonly throughDirectory: boolean;
}

const FLAT_KEYS: ReadonlySet<string> = new Set(["user", "username", "email", "password", "code"]);

/** Turns the flat forms of a login into those that Meteor's login handlers know. */
export function normalizeBody(body: LoginBody, options: NormalizeOptions): JsonObject {
  const { password } = body;
  if (password === null || password === undefined || !isFlat(body)) return body;
  const account = selectAccount(body);
  if (!account) return body;

  const code = body.code || options.codeHeader;
  // An empty password is none: it is left to the handlers, which do not recognise it.
  const throughDirectory = options.throughDirectory && password !== "";
  if (!code && !throughDirectory) return { user: account.user, password: wrapHashed(password) };

  const login = throughDirectory
    ? { ldap: true, username: account.name, ldapPass: wrapHashed(password), ldapOptions: {} }
    : { user: account.user, password: wrapHashed(password) };
  return code ? { totp: { code, login } } : login;
}

function isFlat(body: LoginBody): boolean {
  for (const key in body) {
    if (!FLAT_KEYS.has(key)) return false;
  }
  return true;
}

interface SelectedAccount {
  readonly user: JsonObject;
  /** What was sent, for the directory. */
  readonly name: unknown;
}

/** A `user` that is text comes before `username`, and that before `email`. */
function selectAccount({ user, username, email }: LoginBody): SelectedAccount | undefined {
  if (typeof user === "string") {
    return { user: user.includes("@") ? { email: user } : { username: user }, name: user };
  }
  if (username) return { user: { username }, name: username };
  if (email) return { user: { email }, name: email };
  return undefined;
}

/** Servers put the whole object where its digest belongs, so that this form never works. */
function wrapHashed(password: unknown): unknown {
  const isHashed = isObject(password) && password["hashed"];
  return isHashed ? { digest: password, algorithm: "sha-256" } : password;
}
